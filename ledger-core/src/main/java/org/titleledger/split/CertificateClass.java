package org.titleledger.split;

/** Which certificates there are for land and building (domain: 双证齐全, 单土地证, 单房产证, 双证全无). */
public enum CertificateClass {
    /** 双证齐全: one for the land and one for the building. */
    BOTH,
    /** 单土地证. */
    LAND_ONLY,
    /** 单房产证. */
    BUILDING_ONLY,
    /** 双证全无. */
    NONE,
    /** 不动产权证 for both in one; counts as 双证齐全. */
    UNIFIED
}

package org.titleledger.party;

/** What a party is (rule D1). */
public enum PartyKind {
    /** 机关. */
    ORGAN,
    /** 事业单位. */
    INSTITUTION,
    /** 人民政府. */
    GOVERNMENT,
    /** 群众团体、人民团体. */
    MASS_ORGANISATION,
    /** 企业. */
    ENTERPRISE,
    /** 其他. */
    OTHER
}

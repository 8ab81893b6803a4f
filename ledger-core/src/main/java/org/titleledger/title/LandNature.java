package org.titleledger.title;

/** How the land was obtained (权利性质; code list QLXZ of the national registration database). */
public enum LandNature {
    /** 划拨, 101. */
    ALLOCATED,
    /** 出让, 102. */
    GRANTED,
    /** 作价出资(入股), 103. */
    CAPITAL_CONTRIBUTION,
    /** 国有土地租赁, 104. */
    LEASED,
    /** 授权经营, 105. */
    AUTHORISED,
    /** 其他. */
    OTHER
}

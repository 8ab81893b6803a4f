package org.titleledger.title;

/** By what a right moves. */
public enum Instrument {
    /** 划转批复. */
    ALLOCATION_APPROVAL,
    /** 政府决定 (不动产登记暂行条例 Art. 14 (2) (3)). */
    GOVERNMENT_DECISION,
    /** 法律文书. */
    COURT_DOCUMENT,
    /** 合并. */
    MERGER,
    /** 分立. */
    SPLIT,
    /** 买卖. */
    PURCHASE,
    /** 交换. */
    EXCHANGE,
    /** 首次登记: nobody held the right before (rule F4). */
    FIRST_REGISTRATION,
    /** 其他. */
    OTHER,
    /** 不动产分割: nothing moved, the property became several. */
    PROPERTY_DIVISION,
    /** 不动产合并: nothing moved, several properties became one. */
    PROPERTY_MERGER;

    /** Whether the right went on in another unit, and moved from nobody to nobody. */
    public boolean carriesOver() {
        return this == PROPERTY_DIVISION || this == PROPERTY_MERGER;
    }
}

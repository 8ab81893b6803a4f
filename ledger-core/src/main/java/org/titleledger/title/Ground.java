package org.titleledger.title;

/** A ground on which a right passes without the register entry (民法典 229 to 231; rule E2). */
public enum Ground {
    /** 生效法律文书: a judgment or award that itself changes the right (229). */
    JUDGMENT,
    /** 征收决定 (229). */
    EXPROPRIATION,
    /** 继承 (230). */
    INHERITANCE,
    /** 合法建造 (231). */
    CONSTRUCTION
}

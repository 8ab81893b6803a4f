package org.titleledger.title;

/** Which right on a property (rule E1). */
public enum Right {
    /** 国有建设用地使用权. */
    LAND_USE,
    /** 房屋所有权. */
    BUILDING_OWNERSHIP,
    /** 房地一体: both in one, as on a unified certificate. */
    LAND_AND_BUILDING
}

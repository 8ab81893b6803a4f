package org.titleledger.title;

/** How several holders hold one right (民法典 297). */
public enum CoOwnership {
    /** 单独所有. */
    SOLE,
    /** 共同共有: without shares (民法典 299). */
    JOINT,
    /** 按份共有: by shares that sum to one (民法典 298). */
    BY_SHARES
}

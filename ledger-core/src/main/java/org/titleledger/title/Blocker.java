package org.titleledger.title;

/**
 * What stands in the way of a transfer (domain: 难点; cures in 5.3).
 *
 * @param id its identity
 * @param kind which
 * @param cleared whether it was cured
 */
public record Blocker(BlockerId id, Kind kind, boolean cleared) {

    /** What stands in the way. */
    public enum Kind {
        /** 权属资料缺失. */
        PAPERS_LOST,
        /** 权利人已撤销. */
        HOLDER_DISSOLVED,
        /** 抵押未解除. */
        MORTGAGED,
        /** 被查封. */
        SEALED,
        /** 面积不符. */
        AREA_DIFFERS,
        /** 规划手续缺失. */
        PLANNING_PAPERS_MISSING,
        /** 用地手续缺失. */
        LAND_FORMALITIES_MISSING,
        /** 完税证明缺失 (契税法 11). */
        TAX_PROOF_MISSING,
        /** 权属争议. */
        DISPUTE,
        /** 其他. */
        OTHER
    }

    Blocker asCleared() {
        return new Blocker(id, kind, true);
    }
}

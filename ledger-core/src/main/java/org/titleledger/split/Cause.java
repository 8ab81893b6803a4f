package org.titleledger.split;

/** Why a title is split (rule I3). */
public enum Cause {
    /** 权利人不是机关事务管理局: a holder is somebody else, and no exception allows it. */
    HOLDER_NOT_BUREAU,
    /** 权利人已撤销: and recorded successions do not cover its whole estate. */
    HOLDER_DISSOLVED,
    /** 房地分离: the building and the land under it are held by different parties, or in different shares. */
    LAND_AND_BUILDING_APART,
    /** 未登记: nothing of the expected right is registered or filed. */
    UNREGISTERED,
    /** 仅有权属备案. */
    FILED_ONLY
}

package org.titleledger.title;

/** In which legal state a right is; never a boolean (管理办法 Art. 5). */
public enum TitleStatus {
    /** 已登记: in the real-estate register (民法典 214). */
    REGISTERED,
    /** 权属备案: filed because it cannot be registered (管理办法 Art. 5 (4)). */
    FILED,
    /** 未登记. */
    UNREGISTERED
}

package org.titleledger.shared;

/** In which capacity a person acts (rule K1). */
public enum Role {
    /** 经办: records, opens, asks. */
    CLERK,
    /** 复核: also approves and returns what others recorded. */
    REVIEWER,
    /** 使用单位: sees the property of its own party. */
    UNIT,
    /** 审计: reads everything. */
    AUDITOR,
    /** 管理员: users and technical settings, no legal fact. */
    ADMINISTRATOR
}

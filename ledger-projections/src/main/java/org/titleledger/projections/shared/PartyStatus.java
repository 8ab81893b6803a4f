package org.titleledger.projections.shared;

/** Whether a party exists on the day that is asked about. */
public enum PartyStatus {
    ACTIVE,
    DISSOLVED
}

package org.titleledger.api.security;

/** Somebody who signed in, by whichever way, with the account as it was then. */
public interface LedgerPrincipal {

    /** The account at the time of signing in. */
    UserAccount account();

    /** The person. */
    default LedgerUser user() {
        return account().user();
    }
}

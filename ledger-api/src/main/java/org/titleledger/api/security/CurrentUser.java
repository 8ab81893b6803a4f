package org.titleledger.api.security;

/** Tells who is signed in. */
public interface CurrentUser {

    /**
     * The person of the request under way.
     *
     * @throws org.springframework.security.access.AccessDeniedException when nobody is signed in
     */
    LedgerUser get();
}

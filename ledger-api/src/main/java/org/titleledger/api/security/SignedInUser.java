package org.titleledger.api.security;

import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/** The person whom Spring Security let in. */
final class SignedInUser implements CurrentUser {

    @Override
    public LedgerUser get() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication != null && authentication.getPrincipal() instanceof LedgerPrincipal principal) {
            return principal.user();
        }
        throw new AccessDeniedException("nobody is signed in");
    }
}

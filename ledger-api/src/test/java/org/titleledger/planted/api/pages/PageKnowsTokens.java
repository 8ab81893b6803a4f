package org.titleledger.planted.api.pages;

import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.titleledger.planted.api.security.SecurityKnowsPages;

/** Breaks: only the wiring knows the token store; with the class it uses, a cycle. */
public record PageKnowsTokens(TokenStore tokens, SecurityKnowsPages security) {}

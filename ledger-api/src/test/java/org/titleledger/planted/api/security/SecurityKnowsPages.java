package org.titleledger.planted.api.security;

import org.titleledger.planted.api.pages.PageKnowsTokens;

/** Breaks: a cycle inside the application. */
public record SecurityKnowsPages(PageKnowsTokens page) {}

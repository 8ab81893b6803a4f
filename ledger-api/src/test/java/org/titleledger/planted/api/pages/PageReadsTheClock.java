package org.titleledger.planted.api.pages;

import java.time.Instant;

/** Breaks: only the Clock gives time. */
final class PageReadsTheClock {

    Instant time() {
        return Instant.now();
    }
}

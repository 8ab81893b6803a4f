package org.titleledger.planted.title;

import org.springframework.util.StringUtils;
import org.titleledger.planted.party.PartyKnowsTitle;

/** Breaks: the core knows no Spring. */
public final class TitleKnowsSpring {

    private final Class<?> party = PartyKnowsTitle.class;

    boolean isKnown(String text) {
        return StringUtils.hasText(text + party);
    }
}

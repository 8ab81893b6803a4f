package org.titleledger.planted.party;

import org.titleledger.planted.title.TitleKnowsSpring;

/** Breaks: a party knows nothing of titles; with the class it uses, a cycle. */
public final class PartyKnowsTitle {

    private final Class<?> title = TitleKnowsSpring.class;

    Class<?> title() {
        return title;
    }
}

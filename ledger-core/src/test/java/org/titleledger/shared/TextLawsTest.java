package org.titleledger.shared;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** What went into an event comes out of it: texts are read through the check that they were taken by. */
class TextLawsTest {

    @Property
    void whatWasTakenOnceIsTakenAsItIs(@ForAll String text) {
        String clean;
        try {
            clean = Text.optional("note", text, Text.NOTE);
        } catch (InvalidValue invalid) {
            return;
        }
        assertThat(Text.optional("note", clean, Text.NOTE)).isEqualTo(clean);
    }
}

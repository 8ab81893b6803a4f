package org.titleledger.property;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.titleledger.shared.InvalidValue;

/** What went into an event comes out of it: identifiers are read through the check that they were taken by. */
class IdentifierLawsTest {

    /** An event is read through the same constructor: what was stored reads as it is. */
    @Property
    void whatIsNormalIsNormal(@ForAll String text) {
        Identifier identifier;
        try {
            identifier = new Identifier("PIN", text);
        } catch (InvalidValue invalid) {
            return;
        }
        assertThat(new Identifier("PIN", identifier.value())).isEqualTo(identifier);
    }
}

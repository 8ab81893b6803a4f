package org.titleledger.api.imports.known;

import java.util.Arrays;
import java.util.List;
import org.titleledger.api.imports.row.FindingCode;
import org.titleledger.party.PartyId;

/** Which party a row means. */
public sealed interface PartyMatch {

    /** One that the ledger knows. */
    record Known(PartyId party) implements PartyMatch {}

    /** One that the ledger knows by this name, but without the credit code that the row has. */
    record KnownWithoutCode(PartyId party) implements PartyMatch {}

    /** One that is named for the first time. */
    record FirstNamed() implements PartyMatch {}

    /** Nobody can tell. */
    record Undecided(FindingCode code, List<String> arguments) implements PartyMatch {
        static Undecided because(FindingCode code, Object... arguments) {
            return new Undecided(
                    code, Arrays.stream(arguments).map(String::valueOf).toList());
        }
    }
}

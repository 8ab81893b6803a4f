package org.titleledger.api.imports.job;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.titleledger.api.imports.known.PartyMatch;
import org.titleledger.api.imports.row.Field;
import org.titleledger.api.imports.row.Finding;
import org.titleledger.api.imports.row.FindingCode;
import org.titleledger.api.imports.row.NamedParty;
import org.titleledger.api.imports.row.Severity;
import org.titleledger.party.PartyCommand.RegisterParty;
import org.titleledger.party.PartyId;
import org.titleledger.party.PartyKind;
import org.titleledger.shared.LedgerCommand;

/** The parties that one row names; those named for the first time are registered with what the row says of them. */
final class NamedParties {

    private final Recorder recorder;
    private final long line;
    private final Map<String, PartyId> firstNamed = new HashMap<>();
    private final List<LedgerCommand> registrations = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();

    NamedParties(Recorder recorder, long line) {
        this.recorder = recorder;
        this.line = line;
    }

    /** The party that is meant; {@code null} when nobody can tell. */
    @Nullable
    PartyId find(Field field, NamedParty named) {
        return switch (recorder.directories().parties().match(named)) {
            case PartyMatch.Known known -> known.party();
            case PartyMatch.KnownWithoutCode known -> {
                findings.add(
                        Finding.of(line, recorder.plan().heading(field), FindingCode.PARTY_WITHOUT_CODE, named.name()));
                yield known.party();
            }
            case PartyMatch.FirstNamed unknown -> firstNamed.computeIfAbsent(named.name(), name -> register(named));
            case PartyMatch.Undecided undecided -> {
                findings.add(new Finding(
                        line,
                        recorder.plan().heading(field),
                        undecided.code().code(),
                        Severity.REFUSES,
                        undecided.arguments()));
                yield null;
            }
        };
    }

    private PartyId register(NamedParty named) {
        PartyId party = new PartyId(recorder.fresh());
        recorder.firstNamed(party, named.name());
        registrations.add(new RegisterParty(party, null, named.name(), PartyKind.OTHER, named.creditCode(), null));
        return party;
    }

    /** The commands that register who is named for the first time. */
    List<LedgerCommand> registrations() {
        return registrations;
    }

    List<Finding> findings() {
        return findings;
    }
}

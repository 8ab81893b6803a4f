package org.titleledger.api.imports.job;

import java.util.ArrayList;
import java.util.List;
import org.titleledger.api.imports.known.PartyComparison;
import org.titleledger.api.imports.known.PartyMatch;
import org.titleledger.api.imports.row.Finding;
import org.titleledger.api.imports.row.PartyField;
import org.titleledger.api.imports.row.PartyRow;
import org.titleledger.api.imports.row.Severity;
import org.titleledger.party.PartyCommand.DissolveParty;
import org.titleledger.party.PartyCommand.RegisterParty;
import org.titleledger.party.PartyId;
import org.titleledger.shared.LedgerCommand;

/** Registers the parties of rows, or compares those that the ledger knows. */
final class PartyTaker implements RowTaker<PartyRow> {

    private final Recorder recorder;
    private final PartyComparison comparison;

    PartyTaker(Recorder recorder) {
        this.recorder = recorder;
        this.comparison =
                new PartyComparison(recorder.plan(), recorder.directories().parties());
    }

    @Override
    public RowResult take(long line, PartyRow row) {
        return switch (recorder.directories().parties().match(row.named())) {
            case PartyMatch.Known known -> RowResult.known(comparison.differences(line, row, known.party()));
            case PartyMatch.KnownWithoutCode known -> RowResult.known(comparison.differences(line, row, known.party()));
            case PartyMatch.FirstNamed unknown -> recorder.record(line, commands(row));
            case PartyMatch.Undecided undecided ->
                RowResult.refused(List.of(new Finding(
                        line,
                        recorder.plan().heading(PartyField.NAME),
                        undecided.code().code(),
                        Severity.REFUSES,
                        undecided.arguments())));
        };
    }

    private List<LedgerCommand> commands(PartyRow row) {
        PartyId party = new PartyId(recorder.fresh());
        List<LedgerCommand> commands = new ArrayList<>();
        commands.add(new RegisterParty(
                party, null, row.named().name(), row.kind(), row.named().creditCode(), row.establishedOn()));
        if (row.dissolvedOn() != null) {
            commands.add(new DissolveParty(party, row.dissolvedOn(), List.of()));
        }
        return commands;
    }
}

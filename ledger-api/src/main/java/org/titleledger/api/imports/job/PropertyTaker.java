package org.titleledger.api.imports.job;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.titleledger.api.eventstore.EventArchive;
import org.titleledger.api.imports.known.KnownProperty;
import org.titleledger.api.imports.known.PropertyComparison;
import org.titleledger.api.imports.known.PropertyMatch;
import org.titleledger.api.imports.row.CustodyClaim;
import org.titleledger.api.imports.row.Finding;
import org.titleledger.api.imports.row.FindingCode;
import org.titleledger.api.imports.row.OccupancyClaim;
import org.titleledger.api.imports.row.PropertyField;
import org.titleledger.api.imports.row.PropertyRow;
import org.titleledger.custody.CustodyCommand.HandOver;
import org.titleledger.occupancy.OccupancyCommand.AssignOccupant;
import org.titleledger.occupancy.OccupancyId;
import org.titleledger.party.PartyId;
import org.titleledger.property.PropertyCommand.RegisterProperty;
import org.titleledger.property.PropertyId;
import org.titleledger.shared.InvalidValue;
import org.titleledger.shared.LedgerCommand;
import org.titleledger.shared.LedgerEvent;
import org.titleledger.shared.StreamId;

/** Registers the properties of rows, or compares those that the ledger knows. */
final class PropertyTaker implements RowTaker<PropertyRow> {

    private final Recorder recorder;
    private final EventArchive archive;
    private final PropertyComparison comparison;
    private final Map<StreamId, List<LedgerEvent>> histories = new HashMap<>();

    PropertyTaker(Recorder recorder, EventArchive archive) {
        this.recorder = recorder;
        this.archive = archive;
        this.comparison =
                new PropertyComparison(recorder.plan(), recorder.directories().parties());
    }

    @Override
    public void prepare(List<PropertyRow> rows) {
        Set<StreamId> streams = new HashSet<>();
        for (PropertyRow row : rows) {
            if (recorder.directories().properties().match(row) instanceof PropertyMatch.Known known) {
                streams.addAll(KnownProperty.streams(known.property()));
            }
        }
        if (!streams.isEmpty()) {
            histories.putAll(archive.of(streams));
        }
    }

    @Override
    public RowResult take(long line, PropertyRow row) {
        return switch (recorder.directories().properties().match(row)) {
            case PropertyMatch.Known known ->
                RowResult.known(comparison.differences(line, row, known(known.property())));
            case PropertyMatch.FirstNamed unknown -> register(line, row);
            case PropertyMatch.Undecided undecided -> refused(line, PropertyField.NAME, undecided.code());
        };
    }

    /** What is recorded, and what earlier rows of this batch decided. */
    private KnownProperty known(PropertyId property) {
        return KnownProperty.of(property, stream -> {
            List<LedgerEvent> history = new ArrayList<>(histories.getOrDefault(stream, List.of()));
            history.addAll(recorder.batch().decided(stream));
            return history;
        });
    }

    private RowResult refused(long line, PropertyField field, FindingCode code, Object... arguments) {
        return RowResult.refused(List.of(Finding.of(line, recorder.plan().heading(field), code, arguments)));
    }

    private RowResult register(long line, PropertyRow row) {
        return switch (Parents.of(row, recorder.directories().properties())) {
            case Parents.Found.On on -> register(line, row, on.parent());
            case Parents.Found.Nothing nothing -> register(line, row, null);
            case Parents.Found.Unclear unclear ->
                refused(line, PropertyField.PARENT, unclear.code(), Objects.requireNonNullElse(row.parent(), ""));
        };
    }

    private RowResult register(long line, PropertyRow row, @Nullable PropertyId parent) {
        PropertyId property = new PropertyId(recorder.fresh());
        NamedParties parties = new NamedParties(recorder, line);
        List<LedgerCommand> commands = new ArrayList<>();
        commands.add(new RegisterProperty(
                property, null, row.kind(), row.description(), parent, row.identifiers(), row.areas()));
        try {
            if (row.title() != null) {
                TitleActs.record(property, row.title(), parties).ifPresent(commands::add);
            }
        } catch (InvalidValue invalid) {
            return RowResult.refused(List.of(recorder.finding(line, PropertyField.HOLDER, invalid)));
        }
        addCustody(commands, property, row.custody(), parties);
        addOccupancy(commands, property, row.occupancy(), parties);
        if (parties.findings().stream().anyMatch(Finding::refuses)) {
            return RowResult.refused(parties.findings());
        }
        commands.addAll(0, parties.registrations());
        return recorder.record(line, commands).with(parties.findings());
    }

    private static void addCustody(
            List<LedgerCommand> commands, PropertyId property, @Nullable CustodyClaim claim, NamedParties parties) {
        if (claim != null) {
            PartyId to = parties.find(PropertyField.CUSTODIAN, claim.custodian());
            PartyId from = claim.from() == null ? null : parties.find(PropertyField.HANDED_OVER_FROM, claim.from());
            if (to != null) {
                commands.add(new HandOver(property, claim.effectiveOn(), from, to));
            }
        }
    }

    private void addOccupancy(
            List<LedgerCommand> commands, PropertyId property, @Nullable OccupancyClaim claim, NamedParties parties) {
        if (claim != null) {
            PartyId occupant = parties.find(PropertyField.OCCUPANT, claim.occupant());
            if (occupant != null) {
                commands.add(new AssignOccupant(
                        property,
                        claim.effectiveOn(),
                        new OccupancyId(recorder.fresh()),
                        occupant,
                        null,
                        null,
                        null,
                        null,
                        false));
            }
        }
    }
}

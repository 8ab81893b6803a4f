package org.titleledger.api.imports.job;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.titleledger.api.eventstore.EventArchive;
import org.titleledger.api.imports.known.DeedComparison;
import org.titleledger.api.imports.known.PropertyDirectory;
import org.titleledger.api.imports.row.DeedField;
import org.titleledger.api.imports.row.DeedRow;
import org.titleledger.api.imports.row.Field;
import org.titleledger.api.imports.row.Finding;
import org.titleledger.api.imports.row.FindingCode;
import org.titleledger.api.imports.row.NamedHolder;
import org.titleledger.party.PartyId;
import org.titleledger.property.Identifier;
import org.titleledger.property.PropertyId;
import org.titleledger.property.PropertyKind;
import org.titleledger.property.PropertyState;
import org.titleledger.shared.InvalidValue;
import org.titleledger.shared.LedgerCommand;
import org.titleledger.shared.LedgerEvent;
import org.titleledger.shared.StreamId;
import org.titleledger.title.Holder;
import org.titleledger.title.Right;
import org.titleledger.title.TitleCommand.RecordTitle;
import org.titleledger.title.TitleFact;
import org.titleledger.title.TitleState;
import org.titleledger.title.TitleStatus;

/** Records the deeds of rows on the properties they name, but for those the ledger has already. */
final class DeedTaker implements RowTaker<DeedRow> {

    private static final int MOST_GRANTORS = 100;

    private final Recorder recorder;
    private final EventArchive archive;
    private final DeedComparison comparison;
    private final Map<StreamId, List<LedgerEvent>> histories = new HashMap<>();

    DeedTaker(Recorder recorder, EventArchive archive) {
        this.recorder = recorder;
        this.archive = archive;
        this.comparison =
                new DeedComparison(recorder.plan(), recorder.directories().parties());
    }

    @Override
    public void prepare(List<DeedRow> rows) {
        Set<StreamId> streams = new HashSet<>();
        rows.stream()
                .flatMap(row -> row.properties().values().stream())
                .flatMap(List::stream)
                .flatMap(identifier -> properties().identified(identifier).stream())
                .forEach(property -> {
                    streams.add(property.stream());
                    streams.add(property.titleStream());
                });
        if (!streams.isEmpty()) {
            histories.putAll(archive.of(streams));
        }
    }

    private PropertyDirectory properties() {
        return recorder.directories().properties();
    }

    @Override
    public RowResult take(long line, DeedRow row) {
        List<Finding> unclear = new ArrayList<>();
        Set<PropertyId> properties = properties(line, row, unclear);
        if (!unclear.isEmpty()) {
            return RowResult.refused(unclear);
        }
        NamedParties parties = new NamedParties(recorder, line);
        try {
            List<Holder> from = holders(DeedField.GRANTOR, row.grantors(), parties);
            List<Holder> to = holders(DeedField.GRANTEE, row.grantees(), parties);
            return parties.findings().stream().anyMatch(Finding::refuses)
                    ? RowResult.refused(parties.findings())
                    : record(line, row, properties, givers(from), fact(row, to), parties);
        } catch (InvalidValue invalid) {
            return RowResult.refused(List.of(recorder.finding(line, column(invalid), invalid)));
        }
    }

    private static Field column(InvalidValue invalid) {
        return invalid.details().contains("recordingNumber") ? DeedField.RECORDING_NUMBER : DeedField.GRANTEE;
    }

    /** The properties that are meant; why nobody can tell is noted. */
    private Set<PropertyId> properties(long line, DeedRow row, List<Finding> unclear) {
        Set<Set<PropertyId>> meant = new LinkedHashSet<>();
        row.properties().forEach((field, identifiers) -> {
            Set<PropertyId> found = new LinkedHashSet<>();
            for (Identifier identifier : identifiers) {
                Optional<PropertyId> property = properties().identified(identifier);
                property.ifPresentOrElse(found::add, () -> unclear.add(unknown(line, field, identifier)));
            }
            meant.add(found);
        });
        if (unclear.isEmpty() && meant.size() > 1) {
            unclear.add(
                    Finding.of(line, recorder.plan().heading(DeedField.IDENTIFIER), FindingCode.IDENTIFIERS_FIT_TWO));
        }
        return meant.stream().findFirst().orElse(Set.of());
    }

    private Finding unknown(long line, Field field, Identifier identifier) {
        String heading = recorder.plan().heading(field);
        return properties()
                .withZerosInFront(identifier)
                .map(known ->
                        Finding.of(line, heading, FindingCode.IDENTIFIER_LOST_ZEROS, identifier.value(), known.value()))
                .orElseGet(() -> Finding.of(line, heading, FindingCode.PROPERTY_UNKNOWN, identifier.value()));
    }

    private static List<Holder> holders(DeedField field, List<NamedHolder> named, NamedParties parties) {
        List<Holder> holders = new ArrayList<>();
        for (NamedHolder holder : named) {
            PartyId party = parties.find(field, holder.party());
            if (party != null) {
                holders.add(new Holder(party, holder.share()));
            }
        }
        return holders;
    }

    private static List<Holder> givers(List<Holder> from) {
        if (from.size() > MOST_GRANTORS) {
            throw new InvalidValue("holders.too-many");
        }
        return from;
    }

    private static TitleFact fact(DeedRow row, List<Holder> to) {
        List<Holder> holders = TitleFact.completed(to);
        return new TitleFact(
                TitleStatus.REGISTERED,
                null,
                TitleFact.coOwnershipOf(holders),
                holders,
                List.of(),
                row.registeredOn(),
                null,
                row.ground(),
                row.recordingNumber());
    }

    private RowResult record(
            long line,
            DeedRow row,
            Set<PropertyId> properties,
            List<Holder> from,
            TitleFact fact,
            NamedParties parties) {
        List<LedgerCommand> commands = new ArrayList<>();
        List<Finding> differences = new ArrayList<>();
        for (PropertyId property : properties) {
            RecordTitle deed = new RecordTitle(
                    property, row.effectiveOn(), right(property, row.right()), fact, from, row.instrument());
            TitleState known = TitleState.STREAM.after(history(property.titleStream()));
            comparison
                    .differences(line, deed, known.of(deed.right()))
                    .ifPresentOrElse(differences::addAll, () -> commands.add(deed));
        }
        if (commands.isEmpty()) {
            return RowResult.known(differences).with(parties.findings());
        }
        commands.addAll(0, parties.registrations());
        return recorder.record(line, commands).with(differences).with(parties.findings());
    }

    private Right right(PropertyId property, @Nullable Right stated) {
        if (stated != null) {
            return stated;
        }
        return PropertyState.STREAM.after(history(property.stream())).kind() == PropertyKind.PARCEL
                ? Right.LAND_USE
                : Right.BUILDING_OWNERSHIP;
    }

    /** What is recorded, and what earlier rows of this batch decided. */
    private List<LedgerEvent> history(StreamId stream) {
        List<LedgerEvent> history = new ArrayList<>(histories.getOrDefault(stream, List.of()));
        history.addAll(recorder.batch().decided(stream));
        return history;
    }
}

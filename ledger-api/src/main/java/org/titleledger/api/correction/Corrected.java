package org.titleledger.api.correction;

import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.titleledger.api.correction.CorrectionRequests.CorrectionAsked;
import org.titleledger.api.eventstore.EventArchive;
import org.titleledger.api.eventstore.RecordedNames;
import org.titleledger.api.problem.MalformedInput;
import org.titleledger.correction.CorrectionFact;
import org.titleledger.correction.CorrectionId;
import org.titleledger.correction.CorrectionRefusal;
import org.titleledger.correction.Verdict;
import org.titleledger.custody.CustodyCommand.CorrectCustody;
import org.titleledger.custody.CustodyCommand.DecideCustodyCorrection;
import org.titleledger.custody.CustodyReplacement;
import org.titleledger.occupancy.OccupancyCommand.CorrectOccupancy;
import org.titleledger.occupancy.OccupancyCommand.DecideOccupancyCorrection;
import org.titleledger.occupancy.OccupancyReplacement;
import org.titleledger.party.PartyCommand.CorrectParty;
import org.titleledger.party.PartyCommand.DecidePartyCorrection;
import org.titleledger.party.PartyId;
import org.titleledger.property.PropertyCommand.CorrectProperty;
import org.titleledger.property.PropertyCommand.DecidePropertyCorrection;
import org.titleledger.property.PropertyEvent;
import org.titleledger.property.PropertyId;
import org.titleledger.property.PropertyReplacement;
import org.titleledger.retirement.RetirementCommand.CorrectEndedProperty;
import org.titleledger.retirement.RetirementCommand.DecideEndedPropertyCorrection;
import org.titleledger.shared.ActId;
import org.titleledger.shared.CommandRefused;
import org.titleledger.shared.EventName;
import org.titleledger.shared.InvalidValue;
import org.titleledger.shared.LedgerCommand;
import org.titleledger.shared.LedgerEvent;
import org.titleledger.shared.LegalDate;
import org.titleledger.shared.StreamId;
import org.titleledger.title.TitleCommand.CorrectTitle;
import org.titleledger.title.TitleCommand.DecideTitleCorrection;
import org.titleledger.title.TitleReplacement;
import tools.jackson.databind.json.JsonMapper;

/** Finds the stream whose act is corrected, and makes its command. */
public final class Corrected {

    private final EventArchive archive;
    private final RecordedNames names;
    private final JsonMapper json;

    public Corrected(EventArchive archive, RecordedNames names, JsonMapper json) {
        this.archive = archive;
        this.names = names;
        this.json = json;
    }

    /** What of a property is corrected: one of its streams. */
    private enum Thing {
        TITLE(PropertyId::titleStream, TitleReplacement.Field.class),
        PROPERTY(PropertyId::stream, PropertyReplacement.Field.class),
        CUSTODY(PropertyId::custodyStream, CustodyReplacement.Field.class),
        OCCUPANCY(PropertyId::occupancyStream, OccupancyReplacement.Field.class);

        private final Function<PropertyId, StreamId> stream;
        private final Class<? extends Enum<?>> fields;

        Thing(Function<PropertyId, StreamId> stream, Class<? extends Enum<?>> fields) {
            this.stream = stream;
            this.fields = fields;
        }

        boolean hasAll(Collection<String> names) {
            Set<String> known = Stream.of(fields.getEnumConstants())
                    .map(field -> Replacing.nameOf(field))
                    .collect(Collectors.toSet());
            return !names.isEmpty() && known.containsAll(names);
        }
    }

    LedgerCommand request(PropertyId property, CorrectionId correction, CorrectionAsked asked) {
        Replacing replacing = Replacing.of(asked, json);
        return switch (meant(property, replacing)) {
            case TITLE -> new CorrectTitle(property, correction, replacing.terms(), TitleFields.of(replacing, json));
            case PROPERTY -> ofProperty(property, correction, replacing);
            case CUSTODY ->
                new CorrectCustody(property, correction, replacing.terms(), CustodyFields.of(replacing, json));
            case OCCUPANCY ->
                new CorrectOccupancy(property, correction, replacing.terms(), OccupancyFields.of(replacing, json));
        };
    }

    private LedgerCommand ofProperty(PropertyId property, CorrectionId correction, Replacing replacing) {
        PropertyReplacement replacement = PropertyFields.of(replacing, json);
        return hasEnded(property)
                ? new CorrectEndedProperty(property, correction, replacing.terms(), replacement)
                : new CorrectProperty(property, correction, replacing.terms(), replacement);
    }

    /** Whether its end was ever recorded. */
    private boolean hasEnded(PropertyId property) {
        return !factsOf(property, PropertyEvent.Ending.class::isInstance).isEmpty();
    }

    LedgerCommand request(PartyId party, CorrectionId correction, CorrectionAsked asked) {
        Replacing replacing = Replacing.of(asked, json);
        return new CorrectParty(party, correction, replacing.terms(), PartyFields.of(replacing, json));
    }

    LedgerCommand decision(PropertyId property, CorrectionId correction, LegalDate day, Verdict verdict) {
        return switch (asked(property, correction)) {
            case TITLE -> new DecideTitleCorrection(property, day, correction, verdict);
            case PROPERTY ->
                hasEnded(property)
                        ? new DecideEndedPropertyCorrection(property, day, correction, verdict)
                        : new DecidePropertyCorrection(property, day, correction, verdict);
            case CUSTODY -> new DecideCustodyCorrection(property, day, correction, verdict);
            case OCCUPANCY -> new DecideOccupancyCorrection(property, day, correction, verdict);
        };
    }

    LedgerCommand decision(PartyId party, CorrectionId correction, LegalDate day, Verdict verdict) {
        return new DecidePartyCorrection(party, day, correction, verdict);
    }

    /**
     * Whose act it is; of an act with several facts the one whose stored name is given, or that alone has the named fields.
     * What nobody recorded the title refuses.
     */
    private Thing meant(PropertyId property, Replacing replacing) {
        ActId act = replacing.asked().act();
        String type = checkedType(replacing.asked());
        Map<Thing, List<LedgerEvent>> facts =
                factsOf(property, fact -> fact.act().id().equals(act) && (type == null || type.equals(nameOf(fact))));
        if (facts.isEmpty() && type != null) {
            throw new CommandRefused(new CorrectionRefusal.ActIsUnknown(act));
        }
        List<Thing> things = List.copyOf(facts.keySet());
        List<Thing> fitting = things.size() < 2
                ? things
                : things.stream()
                        .filter(thing -> thing.hasAll(replacing.named()))
                        .toList();
        if (things.size() > 1 && fitting.size() != 1) {
            throw new CommandRefused(new CorrectionRefusal.ActHasSeveralFacts(act, names(facts)));
        }
        return fitting.isEmpty() ? Thing.TITLE : fitting.getFirst();
    }

    private @Nullable String checkedType(CorrectionAsked asked) {
        if (asked.type() != null && !names.knows(asked.type())) {
            throw new MalformedInput("/type", new InvalidValue("field-is-malformed", "type"));
        }
        return asked.type();
    }

    private static String names(Map<Thing, List<LedgerEvent>> facts) {
        return facts.values().stream()
                .flatMap(List::stream)
                .map(Corrected::nameOf)
                .distinct()
                .sorted()
                .collect(Collectors.joining(", "));
    }

    private static String nameOf(LedgerEvent fact) {
        return Objects.requireNonNull(fact.getClass().getAnnotation(EventName.class))
                .value();
    }

    /** Where it was asked for; one that nobody asked for the title refuses. */
    private Thing asked(PropertyId property, CorrectionId correction) {
        return factsOf(
                        property,
                        fact -> fact instanceof CorrectionFact.Requested<?> asked
                                && asked.correction().equals(correction))
                .keySet()
                .stream()
                .findFirst()
                .orElse(Thing.TITLE);
    }

    private Map<Thing, List<LedgerEvent>> factsOf(PropertyId property, Predicate<LedgerEvent> meant) {
        Map<StreamId, List<LedgerEvent>> histories = archive.of(Stream.of(Thing.values())
                .map(thing -> thing.stream.apply(property))
                .toList());
        Map<Thing, List<LedgerEvent>> facts = new EnumMap<>(Thing.class);
        for (Thing thing : Thing.values()) {
            List<LedgerEvent> own = histories.getOrDefault(thing.stream.apply(property), List.of()).stream()
                    .filter(meant)
                    .toList();
            if (!own.isEmpty()) {
                facts.put(thing, own);
            }
        }
        return facts;
    }
}

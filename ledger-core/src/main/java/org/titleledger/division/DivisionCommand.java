package org.titleledger.division;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.titleledger.property.PropertyId;
import org.titleledger.shared.CompositeCommand;
import org.titleledger.shared.InvalidValue;
import org.titleledger.shared.LegalDate;
import org.titleledger.shared.Proceedings;
import org.titleledger.shared.Required;
import org.titleledger.shared.Steps;
import org.titleledger.shared.StreamId;
import org.titleledger.title.Instrument;

/** What may be asked about the division and merger of properties. */
public sealed interface DivisionCommand extends CompositeCommand {

    /** The properties that end. */
    List<PropertyId> sources();

    @Override
    default StreamId target() {
        return sources().getFirst().stream();
    }

    @Override
    default Set<StreamId> writes() {
        return sources().stream()
                .flatMap(property -> Stream.of(
                        property.stream(),
                        property.titleStream(),
                        property.custodyStream(),
                        property.occupancyStream()))
                .collect(Collectors.toSet());
    }

    /**
     * Divide a property.
     *
     * @param effectiveOn the first day on which the parts exist
     * @param parts what it becomes
     * @param ended the rights that do not go on
     */
    record DivideProperty(PropertyId property, LegalDate effectiveOn, List<Part> parts, List<EndedTitle> ended)
            implements DivisionCommand {

        public DivideProperty {
            Required.value("effectiveOn", effectiveOn);
            parts = Required.list("parts", parts);
            ended = Required.list("ended", ended);
            if (parts.size() < 2) {
                throw new InvalidValue("list.too-short", "parts", 2);
            }
        }

        @Override
        public List<PropertyId> sources() {
            return List.of(property);
        }

        @Override
        public Steps steps(Proceedings proceedings, Supplier<UUID> fresh) {
            return new Regrouping(
                            sources(),
                            parts,
                            ended,
                            effectiveOn,
                            Instrument.PROPERTY_DIVISION,
                            new Means(proceedings, fresh))
                    .steps();
        }
    }

    /**
     * Merge properties.
     *
     * @param sources those that are merged
     * @param effectiveOn the first day on which the new one exists
     * @param whole what they become
     * @param ended the rights that do not go on
     */
    record MergeProperties(List<PropertyId> sources, LegalDate effectiveOn, Part whole, List<EndedTitle> ended)
            implements DivisionCommand {

        public MergeProperties {
            sources = Required.list("properties", sources);
            Required.value("effectiveOn", effectiveOn);
            Required.value("into", whole);
            ended = Required.list("ended", ended);
            if (sources.size() < 2) {
                throw new InvalidValue("list.too-short", "properties", 2);
            }
            if (new HashSet<>(sources).size() < sources.size()) {
                throw new InvalidValue("list.has-doubles", "properties");
            }
        }

        @Override
        public Steps steps(Proceedings proceedings, Supplier<UUID> fresh) {
            return new Regrouping(
                            sources,
                            List.of(whole),
                            ended,
                            effectiveOn,
                            Instrument.PROPERTY_MERGER,
                            new Means(proceedings, fresh))
                    .steps();
        }
    }
}

package org.titleledger.api.imports.known;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.titleledger.api.imports.row.FindingCode;
import org.titleledger.api.imports.row.PropertyRow;
import org.titleledger.property.Description;
import org.titleledger.property.Identifier;
import org.titleledger.property.PropertyEvent;
import org.titleledger.property.PropertyId;

/** The properties of the ledger by their identifiers and by compound, name and address. Retired ones are not found. */
public final class PropertyDirectory {

    private static final Pattern DIGITS = Pattern.compile("\\d{1,40}");
    private static final int MOST_ZEROS = 20;

    private final @Nullable PropertyDirectory below;
    private final Index<Identifier, PropertyId> byIdentifier;
    private final Index<String, PropertyId> byDescription;
    private final Index<String, PropertyId> byName;
    private final Map<PropertyId, Called> called = new HashMap<>();

    /** What a property is called now, and under which descriptions it was known at any time. */
    private record Called(List<Identifier> identifiers, Set<Description> descriptions) {

        Called plus(Called described) {
            Set<Description> all = new LinkedHashSet<>(descriptions);
            all.addAll(described.descriptions);
            return new Called(identifiers, all.size() == 1 ? Set.copyOf(all) : all);
        }
    }

    PropertyDirectory() {
        this(null, new Index<>(), new Index<>(), new Index<>());
    }

    private PropertyDirectory(
            @Nullable PropertyDirectory below,
            Index<Identifier, PropertyId> byIdentifier,
            Index<String, PropertyId> byDescription,
            Index<String, PropertyId> byName) {
        this.below = below;
        this.byIdentifier = byIdentifier;
        this.byDescription = byDescription;
        this.byName = byName;
    }

    PropertyDirectory layer() {
        return new PropertyDirectory(this, byIdentifier.layer(), byDescription.layer(), byName.layer());
    }

    /** Takes in an event; to take it in twice changes nothing. */
    void learn(PropertyEvent fact) {
        PropertyId property = fact.property();
        switch (fact) {
            case PropertyEvent.Registered e -> {
                identify(property, e.identifiers());
                describe(property, e.description());
            }
            case PropertyEvent.Described e -> describe(property, e.description());
            case PropertyEvent.IdentifiersRecorded e -> identify(property, e.identifiers());
            case PropertyEvent.Ending e -> forget(property);
            case PropertyEvent.AreasRecorded e -> {}
            case PropertyEvent.Placed e -> {}
            case PropertyEvent.Formed e -> {}
            case PropertyEvent.CorrectionApproved e -> {
                identify(property, e.latest().identifiers());
                Optional.ofNullable(e.latest().description()).ifPresent(description -> describe(property, description));
            }
            case PropertyEvent.OfCorrection e -> {}
        }
    }

    private void describe(PropertyId property, Description description) {
        called.merge(property, new Called(List.of(), Set.of(description)), Called::plus);
        byDescription.put(descriptionKey(description), property);
        byName.put(Keys.of(description.compound(), description.name()), property);
    }

    private void identify(PropertyId property, List<Identifier> identifiers) {
        Called before = called.getOrDefault(property, new Called(List.of(), Set.of()));
        before.identifiers().forEach(identifier -> byIdentifier.remove(identifier, property));
        identifiers.forEach(identifier -> byIdentifier.put(identifier, property));
        called.put(property, new Called(identifiers, before.descriptions()));
    }

    private void forget(PropertyId property) {
        Called gone = called.remove(property);
        if (gone != null) {
            gone.identifiers().forEach(identifier -> byIdentifier.remove(identifier, property));
            gone.descriptions().forEach(description -> {
                byDescription.remove(descriptionKey(description), property);
                byName.remove(Keys.of(description.compound(), description.name()), property);
            });
        }
    }

    private static String descriptionKey(Description description) {
        return Keys.of(description.compound(), description.name(), description.address());
    }

    /** Which property is meant. */
    public PropertyMatch match(PropertyRow row) {
        Set<PropertyId> identified = row.identifiers().stream()
                .flatMap(identifier -> byIdentifier.get(identifier).stream())
                .collect(Collectors.toSet());
        if (!identified.isEmpty()) {
            return single(identified, FindingCode.IDENTIFIERS_FIT_TWO);
        }
        Set<PropertyId> described = byDescription.get(descriptionKey(row.description())).stream()
                .filter(property -> hasNoneOf(property, row.identifiers()))
                .collect(Collectors.toSet());
        return described.isEmpty()
                ? new PropertyMatch.FirstNamed()
                : single(described, FindingCode.DESCRIPTION_FITS_TWO);
    }

    /** One that has another key in the same register is another property. */
    private boolean hasNoneOf(PropertyId property, List<Identifier> identifiers) {
        Set<String> schemes = identifiers.stream().map(Identifier::scheme).collect(Collectors.toSet());
        return identifiersOf(property).stream().noneMatch(identifier -> schemes.contains(identifier.scheme()));
    }

    private List<Identifier> identifiersOf(PropertyId property) {
        Called own = called.get(property);
        if (own != null) {
            return own.identifiers();
        }
        return below == null ? List.of() : below.identifiersOf(property);
    }

    private static PropertyMatch single(Set<PropertyId> found, FindingCode several) {
        return found.size() == 1
                ? new PropertyMatch.Known(found.iterator().next())
                : new PropertyMatch.Undecided(several);
    }

    /**
     * What the ledger knows and only has more zeros in front: a spreadsheet that took a key for a number lost them. Nobody
     * can tell that it is meant, so it is named and not used.
     */
    public Optional<Identifier> withZerosInFront(Identifier bare) {
        return !DIGITS.matcher(bare.value()).matches()
                ? Optional.empty()
                : IntStream.rangeClosed(1, MOST_ZEROS)
                        .mapToObj(zeros -> new Identifier(bare.scheme(), "0".repeat(zeros) + bare.value()))
                        .filter(identifier -> identified(identifier).isPresent())
                        .findFirst();
    }

    /** The property with an identifier. */
    public Optional<PropertyId> identified(Identifier identifier) {
        return byIdentifier.get(identifier).stream().findFirst();
    }

    /** The properties of this name in a compound. */
    public Set<PropertyId> named(@Nullable String compound, String name) {
        return byName.get(Keys.of(compound, name));
    }
}

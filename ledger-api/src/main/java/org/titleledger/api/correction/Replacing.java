package org.titleledger.api.correction;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.titleledger.api.correction.CorrectionRequests.CorrectionAsked;
import org.titleledger.api.http.GivenDate;
import org.titleledger.api.problem.MalformedInput;
import org.titleledger.correction.Terms;
import org.titleledger.shared.Correction.Kind;
import org.titleledger.shared.Correction.Redating;
import org.titleledger.shared.InvalidValue;
import org.titleledger.shared.LegalDate;
import org.titleledger.shared.LegalDate.Precision;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads what a correction replaces. Which fields are named decides, so that one may be corrected to nothing; the day stands
 * either among them or beside them.
 *
 * @param asked the body
 * @param named the names of the replaced fields, the day left out
 * @param redating the day that should have been entered
 * @param precision how exactly the days among the replaced fields are known
 */
record Replacing(
        CorrectionAsked asked,
        Set<String> named,
        @Nullable Redating redating,
        @Nullable Precision precision) {

    private static final String DAY = "effectiveOn";
    private static final String PRECISION = "precision";
    private static final String POINTER = "/replacement";

    /** How the day of a fact is given among the replaced fields. */
    private record GivenDay(
            @Nullable GivenDate effectiveOn, @Nullable Precision precision) {}

    static Replacing of(CorrectionAsked asked, JsonMapper json) {
        JsonNode replacement = asked.replacement();
        Set<String> named = new TreeSet<>();
        Redating redating = null;
        Precision precision = null;
        if (replacement != null && !replacement.isNull()) {
            if (!replacement.isObject()) {
                throw new MalformedInput(POINTER, new InvalidValue("field-is-malformed", "replacement"));
            }
            named.addAll(replacement.propertyNames());
            boolean namesADay = named.remove(DAY);
            named.remove(PRECISION);
            GivenDay given = day(replacement, json);
            precision = given.precision();
            redating = namesADay ? new Redating(GivenDate.orUnknown(given.effectiveOn(), precision)) : null;
        }
        return new Replacing(asked, named, redating(asked, redating), precision);
    }

    private static GivenDay day(JsonNode replacement, JsonMapper json) {
        tools.jackson.databind.node.ObjectNode day = json.createObjectNode();
        day.set(DAY, replacement.get(DAY));
        day.set(PRECISION, replacement.get(PRECISION));
        return json.treeToValue(day, GivenDay.class);
    }

    private static @Nullable Redating redating(CorrectionAsked asked, @Nullable Redating among) {
        LegalDate beside = GivenDate.orUnknown(asked.effectiveOn(), asked.precision());
        if (asked.kind() != Kind.CLERICAL || beside == null) {
            return among;
        }
        if (among != null && !beside.equals(among.effectiveOn())) {
            throw new MalformedInput(POINTER + "/" + DAY, new InvalidValue("correction.names-two-days"));
        }
        return new Redating(beside);
    }

    /** Whether something else than the day is replaced. */
    boolean replaces() {
        return !named.isEmpty();
    }

    /** The named fields as words of an enumeration. */
    <F extends Enum<F>> List<F> fields(Class<F> type) {
        return named.stream().map(name -> field(name, type)).toList();
    }

    /** The same without a name that says which thing is meant and is no field of it. */
    Replacing without(String name) {
        Set<String> others = new TreeSet<>(named);
        others.remove(name);
        return new Replacing(asked, others, redating, precision);
    }

    /** How a field is called in a body. */
    static String nameOf(Enum<?> field) {
        StringBuilder name = new StringBuilder();
        for (String word : List.of(field.name().toLowerCase(Locale.ROOT).split("_"))) {
            name.append(name.isEmpty() ? word : Character.toUpperCase(word.charAt(0)) + word.substring(1));
        }
        return name.toString();
    }

    private static <F extends Enum<F>> F field(String name, Class<F> type) {
        return List.of(type.getEnumConstants()).stream()
                .filter(field -> nameOf(field).equals(name))
                .findFirst()
                .orElseThrow(
                        () -> new MalformedInput(POINTER + "/" + name, new InvalidValue("field-is-unknown", name)));
    }

    /** The replaced fields as a body of their own, the day left out. */
    <T> T body(JsonMapper json, Class<T> type) {
        tools.jackson.databind.node.ObjectNode body =
                Objects.requireNonNull(asked.replacement()).deepCopy().asObject();
        body.remove(List.of(DAY, PRECISION));
        return json.treeToValue(body, type);
    }

    /** What is asked for beside that. */
    Terms terms() {
        LegalDate since =
                asked.kind() == Kind.CLERICAL ? null : GivenDate.orUnknown(asked.effectiveOn(), asked.precision());
        return new Terms(asked.act(), asked.kind(), redating, since, asked.until(), asked.part());
    }
}

package org.titleledger.api.pages;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What was typed of a division or merger, as the JSON the API takes. What is of one part stands under names that begin with
 * the part, as {@code part0_name}, and what is of a right in it with both, as {@code part0_title1_carried}.
 *
 * @param titles the rights that have to be accounted for
 * @param typed what was typed
 * @param parts how many parts there are
 */
record DivisionPlan(List<OldTitle> titles, Map<String, String[]> typed, int parts, JsonMapper json) {

    /** A right of a property that ends. */
    record OldTitle(String property, String propertyName, Seen.Title title) {}

    DivisionPlan {
        titles = List.copyOf(titles);
    }

    static String prefix(int part) {
        return "part" + part + "_";
    }

    static String prefix(int part, int title) {
        return prefix(part) + "title" + title + "_";
    }

    static String cause(int title) {
        return "ended" + title + "_cause";
    }

    static String room(int room) {
        return "room" + room;
    }

    static String standing(int standing) {
        return "standing" + standing;
    }

    /** What was typed under a prefix, without it. */
    Map<String, String[]> under(String prefix) {
        Map<String, String[]> under = new LinkedHashMap<>();
        typed.forEach((name, values) -> {
            if (name.startsWith(prefix)) {
                under.put(name.substring(prefix.length()), values);
            }
        });
        return under;
    }

    String first(String name) {
        String[] values = typed.get(name);
        return values == null || values.length == 0 ? "" : values[0];
    }

    /** The new properties, each with the rights that go on in it. */
    ArrayNode partsJson() {
        ArrayNode all = json.createArrayNode();
        for (int part = 0; part < parts; part++) {
            all.add(part(part));
        }
        return all;
    }

    ObjectNode part(int part) {
        ObjectNode one =
                FormInput.of(DivisionForms.part(), under(prefix(part)), json).json();
        ArrayNode carried = one.putArray("titles");
        for (int title = 0; title < titles.size(); title++) {
            if (!first(prefix(part, title) + "carried").isEmpty() && isFirstOfItsRight(title)) {
                carried.add(carried(part, title));
            }
        }
        return one;
    }

    /** Of properties that are merged the same right goes on once. */
    boolean isFirstOfItsRight(int title) {
        return titles.subList(0, title).stream()
                .noneMatch(other ->
                        other.title().right().equals(titles.get(title).title().right()));
    }

    private ObjectNode carried(int part, int title) {
        Seen.Title old = titles.get(title).title();
        ObjectNode fact = FormInput.of(DivisionForms.carried(), under(prefix(part, title)), json)
                .json();
        fact.remove("carried");
        fact.put("right", old.right()).put("status", old.status());
        if (old.nature() != null) {
            fact.put("nature", old.nature());
        }
        if (old.termEndsOn() != null) {
            fact.put("termEndsOn", old.termEndsOn().toString());
        }
        return fact;
    }

    /** The rights that go on nowhere. */
    ArrayNode ended() {
        ArrayNode ended = json.createArrayNode();
        for (int title = 0; title < titles.size(); title++) {
            String cause = first(cause(title));
            if (!cause.isEmpty()) {
                ended.addObject()
                        .put("property", titles.get(title).property())
                        .put("right", titles.get(title).title().right())
                        .put("cause", cause);
            }
        }
        return ended;
    }

    /** The numbers or identities that were given to a part. */
    ArrayNode given(int part, List<String> all, java.util.function.IntFunction<String> naming) {
        ArrayNode given = json.createArrayNode();
        for (int one = 0; one < all.size(); one++) {
            if (first(naming.apply(one)).equals(String.valueOf(part))) {
                given.add(all.get(one));
            }
        }
        return given;
    }

    /** Where on the page a field of the request stands. */
    String onPage(String pointer) {
        List<String> steps = new ArrayList<>(List.of(pointer.split("/")));
        boolean isOfPart = steps.getFirst().equals("parts") && steps.size() > 2;
        boolean isOfWhole = steps.getFirst().equals("into") && steps.size() > 1;
        if (!isOfPart && !isOfWhole) {
            return pointer.equals("precision") ? "effectiveOn" : pointer;
        }
        int part = isOfPart ? Integer.parseInt(steps.get(1)) : 0;
        List<String> rest = steps.subList(isOfPart ? 2 : 1, steps.size());
        if (rest.getFirst().equals("titles") && rest.size() > 2) {
            int title = carriedTitles(part).getOrDefault(Integer.parseInt(rest.get(1)), 0);
            return prefix(part, title) + String.join("/", rest.subList(2, rest.size()));
        }
        return prefix(part) + String.join("/", rest);
    }

    /** Which right on the page is the first, second and so on that a part carries. */
    private Map<Integer, Integer> carriedTitles(int part) {
        Map<Integer, Integer> places = new HashMap<>();
        for (int title = 0; title < titles.size(); title++) {
            if (!first(prefix(part, title) + "carried").isEmpty() && isFirstOfItsRight(title)) {
                places.put(places.size(), title);
            }
        }
        return places;
    }

    /** As it is shown first: every right goes on in every part, as it is held now. */
    static Map<String, String[]> prefilled(List<OldTitle> titles, Seen.Property property, int parts) {
        Map<String, String[]> typed = new LinkedHashMap<>();
        for (int part = 0; part < parts; part++) {
            put(typed, prefix(part) + "compound", property.compound());
            put(typed, prefix(part) + "address", property.address());
            for (int title = 0; title < titles.size(); title++) {
                prefill(typed, prefix(part, title), titles.get(title).title());
            }
        }
        return typed;
    }

    private static void prefill(Map<String, String[]> typed, String prefix, Seen.Title title) {
        put(typed, prefix + "carried", "true");
        if (title.holders().size() > 1) {
            put(typed, prefix + "coOwnership", title.coOwnership());
        }
        for (int row = 0; row < title.holders().size(); row++) {
            Seen.Holder holder = title.holders().get(row);
            put(typed, prefix + "holders/" + row + "/party", holder.party().id());
            put(typed, prefix + "holders/" + row + "/share", holder.share());
        }
    }

    private static void put(Map<String, String[]> typed, String name, @org.jspecify.annotations.Nullable String value) {
        if (value != null) {
            typed.put(name, new String[] {Objects.requireNonNull(value)});
        }
    }
}

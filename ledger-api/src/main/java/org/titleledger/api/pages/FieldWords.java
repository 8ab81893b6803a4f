package org.titleledger.api.pages;

/** How the pages name what a difference or an understanding is about. */
final class FieldWords {

    private FieldWords() {}

    /** Which kind of thing, without which one. */
    static String thing(String field) {
        return field.contains("/") ? field.substring(0, field.indexOf('/')) : field;
    }

    /** With what the stored names of the events begin that speak of it. */
    static String stream(String field) {
        return switch (thing(field)) {
            case "titles", "restrictions", "exceptions" -> "title.";
            case "custody" -> "custody.";
            case "occupancies", "rooms" -> "occupancy.";
            default -> "property.";
        };
    }

    /** In words; which one where that says something to a reader. */
    static String of(String field, Words words, Say say) {
        String thing = thing(field);
        String which = field.contains("/") ? field.substring(field.indexOf('/') + 1) : "";
        String named = words.first("thing." + thing);
        return switch (thing) {
            case "titles" -> named + " · " + say.word("Right", which);
            case "rooms" -> which.isEmpty() ? named : named + " " + which;
            default -> named;
        };
    }
}

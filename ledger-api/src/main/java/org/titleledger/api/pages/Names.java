package org.titleledger.api.pages;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.titleledger.api.pages.LedgerApi.Exchange;

/** The names behind ids, each asked for once. */
final class Names {

    private static final Pattern ID = Pattern.compile("(?:party|property):[0-9a-f-]{36}");

    private final LedgerApi api;
    private final Exchange page;
    private final Map<String, String> known = new HashMap<>();

    Names(LedgerApi api, Exchange page) {
        this.api = api;
        this.page = page;
    }

    /** A sentence with names where it has ids. */
    String in(String sentence) {
        return ID.matcher(sentence).replaceAll(found -> Matcher.quoteReplacement(of(found.group())));
    }

    /** Takes the name of what nobody can ask for yet. */
    void know(String id, String name) {
        known.put(id, name);
    }

    String of(String id) {
        return known.computeIfAbsent(id, this::asked);
    }

    /** What a person may not see has no name for him. */
    private String asked(String id) {
        if (!ID.matcher(id).matches()) {
            return id;
        }
        try {
            if (id.startsWith("party:")) {
                return api.read(page, Seen.Party.class, "/parties/" + id).name();
            }
            return api.read(page, Seen.Property.class, "/properties/" + id).name();
        } catch (ApiRefused hidden) {
            return "…";
        }
    }
}

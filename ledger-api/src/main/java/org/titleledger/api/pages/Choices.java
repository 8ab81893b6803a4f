package org.titleledger.api.pages;

import java.util.List;
import java.util.Map;
import org.titleledger.api.pages.FormView.Option;
import org.titleledger.api.pages.LedgerApi.Exchange;

/** The parties, properties and documents that a form offers, as many as a list can hold; a search finds the others. */
record Choices(LedgerApi api, Exchange page, Words words) {

    private static final Map<String, String> MANY = Map.of("size", "200");

    List<Option> of(Field.Kind kind) {
        return of(kind, MANY);
    }

    List<Option> of(Field.Kind kind, Map<String, String> query) {
        return switch (kind) {
            case PARTY ->
                api.read(page, Seen.Parties.class, "/parties", query).items().stream()
                        .map(party -> new Option(party.id(), label(party), false))
                        .toList();
            case PROPERTY ->
                api.read(page, Seen.Properties.class, "/properties", query).items().stream()
                        .map(property -> new Option(property.id(), label(property), false))
                        .toList();
            case DOCUMENTS ->
                api.read(page, Seen.Documents.class, "/documents", query).items().stream()
                        .map(document -> new Option(document.id(), label(document), false))
                        .toList();
            default -> List.of();
        };
    }

    private String label(Seen.Party party) {
        boolean dissolved = "DISSOLVED".equals(party.status());
        return dissolved ? party.name() + " · " + words.of("word.PartyStatus.DISSOLVED") : party.name();
    }

    private static String label(Seen.Property property) {
        return property.compound() == null ? property.name() : property.name() + " · " + property.compound();
    }

    private static String label(Seen.Document document) {
        String title = document.title() == null ? document.id() : document.title();
        return document.number() == null ? title : title + " · " + document.number();
    }
}

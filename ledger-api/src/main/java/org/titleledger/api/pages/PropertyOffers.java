package org.titleledger.api.pages;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.titleledger.api.pages.Offer.To;

/** What can be done next with a property, with what the ledger knows filled in. */
final class PropertyOffers {

    private final Seen.Property property;
    private final Seen.Bureau bureau;
    private final @Nullable Me me;

    PropertyOffers(Seen.Property property, Seen.Bureau bureau, @Nullable Me me) {
        this.property = property;
        this.bureau = bureau;
        this.me = me;
    }

    /** What is mostly done. */
    List<Offer> main() {
        List<Offer> offers = new ArrayList<>();
        offers.add(to("title-record")
                .with("right", right())
                .with("status", "REGISTERED")
                .offer());
        offers.add(handOver());
        if (property.transfers().stream().noneMatch(PropertyOffers::isOpen)) {
            offers.add(openTransfer());
        }
        offers.add(to("restriction-impose").offer());
        if (!property.kind().equals("PARCEL")) {
            offers.add(to("rooms-record").offer());
            offers.add(to("occupant-assign").offer());
        }
        return forMe(offers);
    }

    /** What is seldom done. */
    List<Offer> other() {
        return forMe(List.of(
                to("property-describe")
                        .with("name", property.name())
                        .with("compound", property.compound())
                        .with("address", property.address())
                        .offer(),
                identify(),
                to("property-measure").offer(),
                to("property-place").offer(),
                to("title-end").with("right", right()).offer(),
                to("exception-ask").with("holder", holder()).offer(),
                to("division").offer(),
                to("merger").offer(),
                to("property-retire").offer()));
    }

    private Offer handOver() {
        String custodian = property.custody() == null
                ? null
                : property.custody().custodian().id();
        String us = bureau.party() == null ? null : bureau.party().id();
        return to("hand-over")
                .with("from", custodian)
                .with("to", us != null && us.equals(custodian) ? null : us)
                .offer();
    }

    private Offer openTransfer() {
        return to("transfer-open")
                .with("right", right())
                .with("grantor", holder())
                .with("grantee", bureau.party() == null ? null : bureau.party().id())
                .with("instrument", "ALLOCATION_APPROVAL")
                .with("assignee", me == null ? null : me.login())
                .offer();
    }

    private Offer identify() {
        To to = to("property-identify");
        for (int row = 0; row < property.identifiers().size(); row++) {
            Seen.Identifier identifier = property.identifiers().get(row);
            to.with("identifiers/" + row + "/scheme", identifier.scheme())
                    .with("identifiers/" + row + "/value", identifier.value());
        }
        return to.offer();
    }

    /** The right that is recorded, else the one expected of such a property (rule I2). */
    private String right() {
        return property.titles().isEmpty()
                ? property.kind().equals("PARCEL") ? "LAND_USE" : "BUILDING_OWNERSHIP"
                : property.titles().getFirst().right();
    }

    private @Nullable String holder() {
        return property.titles().stream()
                .flatMap(title -> title.holders().stream())
                .map(holder -> holder.party().id())
                .findFirst()
                .orElse(null);
    }

    private static boolean isOpen(Seen.CaseRef transfer) {
        return CaseOffers.isOpen(transfer.state());
    }

    private To to(String form) {
        return Offer.to(form).about("property", property.id());
    }

    private List<Offer> forMe(List<Offer> offers) {
        return property.retiredOn() != null
                ? List.of()
                : offers.stream().filter(offer -> offer.isFor(me)).toList();
    }
}

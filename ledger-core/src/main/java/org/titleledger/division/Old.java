package org.titleledger.division;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.titleledger.correction.Correctable;
import org.titleledger.custody.CustodyState;
import org.titleledger.occupancy.OccupancyState;
import org.titleledger.party.PartyId;
import org.titleledger.property.PropertyId;
import org.titleledger.property.PropertyState;
import org.titleledger.shared.Proceedings;
import org.titleledger.title.TitleState;

/** A property that ends, with its four streams as they are. */
record Old(PropertyId id, PropertyState property, TitleState title, CustodyState custody, OccupancyState occupancy) {

    static Old of(PropertyId id, Proceedings proceedings) {
        return new Old(
                id,
                proceedings.read(PropertyState.STREAM, id.value()),
                proceedings.read(TitleState.STREAM, id.value()),
                proceedings.read(CustodyState.STREAM, id.value()),
                proceedings.read(OccupancyState.STREAM, id.value()));
    }

    boolean isBeingCorrected() {
        return Stream.<Correctable>of(property, title, custody, occupancy).anyMatch(Correctable::isBeingCorrected);
    }

    /** Who keeps it on a day. */
    Optional<PartyId> custodian(LocalDate day) {
        return custody.handovers()
                .on(day)
                .map(stretch -> stretch.fact().stated().to());
    }

    /** Whether its custody goes on changing on a day or later. */
    boolean isHandedOverFrom(LocalDate day) {
        return custody.handovers().facts().stream()
                .anyMatch(fact -> fact.from() != null && !fact.from().isBefore(day));
    }

    static List<PropertyId> ids(List<Old> olds) {
        return olds.stream().map(Old::id).toList();
    }
}

package org.titleledger.title;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.titleledger.property.PropertyId;
import org.titleledger.property.PropertyKind;
import org.titleledger.property.PropertyState;
import org.titleledger.shared.Warning;

/** What an applicant is told about the land under the property (rule F7). */
final class LandWarnings {

    private final CaseMatter matter;

    LandWarnings(CaseMatter matter) {
        this.matter = matter;
    }

    List<Warning> all() {
        List<Warning> warnings = new ArrayList<>();
        Optional<PropertyId> parcel = parcelUnder(matter.command().property());
        Optional<TitleState> land = parcel.map(id -> matter.proceedings().read(TitleState.STREAM, id.value()));
        if (land.filter(this::staysBehind).isPresent()) {
            warnings.add(Warning.of("title.land-stays-behind", parcel.orElseThrow()));
        }
        if (isAllocated(land) && hasNoPaper()) {
            warnings.add(Warning.of("title.allocated-land-without-approval"));
        }
        return warnings;
    }

    /** A building unit stands in a building, and that on the parcel. */
    private Optional<PropertyId> parcelUnder(PropertyId property) {
        return matter.proceedings()
                .read(PropertyState.STREAM, property.value())
                .parent()
                .flatMap(below -> isParcel(below) ? Optional.of(below) : parcelUnder(below));
    }

    private boolean isParcel(PropertyId property) {
        return matter.proceedings().read(PropertyState.STREAM, property.value()).kind() == PropertyKind.PARCEL;
    }

    /** 民法典 356, 357: land and building go together; an open case for the land to the same parties will do. */
    private boolean staysBehind(TitleState land) {
        if (matter.transfer().right() != Right.BUILDING_OWNERSHIP) {
            return false;
        }
        List<TransferParty> to = matter.transfer().opening().to();
        boolean isOnItsWay = land.openTransfer(Right.LAND_USE)
                .filter(open -> open.opening().to().equals(to))
                .isPresent();
        boolean isSomebodyElses = land.latest(Right.LAND_USE)
                .filter(fact -> !to.stream().allMatch(party -> fact.isHeldBy(party.party())))
                .isPresent();
        return isSomebodyElses && !isOnItsWay;
    }

    /** 城市房地产管理法 40: allocated land moves with the approving government's document. */
    private boolean isAllocated(Optional<TitleState> land) {
        return matter.state()
                .latest(matter.transfer().right())
                .map(TitleFact::nature)
                .or(() -> land.flatMap(state -> state.latest(Right.LAND_USE)).map(TitleFact::nature))
                .filter(nature -> nature == LandNature.ALLOCATED)
                .isPresent();
    }

    private boolean hasNoPaper() {
        return matter.transfer().documents().isEmpty()
                && matter.proceedings().documents().isEmpty();
    }
}

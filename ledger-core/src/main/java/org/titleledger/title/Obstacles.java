package org.titleledger.title;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.titleledger.property.PropertyId;
import org.titleledger.shared.Proceedings;
import org.titleledger.shared.Refusal;
import org.titleledger.shared.Warning;

/** What restrictions stand in the way of an application or a registration on its day, as known now (rule G2). */
final class Obstacles {

    private final TitleState state;
    private final PropertyId property;
    private final Right right;
    private final LocalDate day;
    private final Proceedings proceedings;

    Obstacles(TitleState state, PropertyId property, Right right, LocalDate day, Proceedings proceedings) {
        this.state = state;
        this.property = property;
        this.right = right;
        this.day = day;
        this.proceedings = proceedings;
    }

    Optional<Refusal> refusal() {
        return new Seals(day, proceedings)
                .against(property)
                .or(this::missingConsent)
                .or(this::correctionUnderWay);
    }

    /** An objection does not stand in the way, but one is told (民法典 220). */
    List<Warning> warnings() {
        return state.restrictions().values().stream()
                .filter(restriction -> restriction.kind() == Restriction.Kind.OBJECTION && concerns(restriction))
                .map(restriction -> Warning.of("title.objection-stands", restriction.from()))
                .toList();
    }

    private Optional<Refusal> missingConsent() {
        if (!proceedings.documents().isEmpty()) {
            return Optional.empty();
        }
        return state.restrictions().entrySet().stream()
                .filter(entry -> asksForConsent(entry.getValue()) && concerns(entry.getValue()))
                .findFirst()
                .map(Map.Entry::getKey)
                .map(TitleRefusal.RestrictionAsksForConsent::new);
    }

    private Optional<Refusal> correctionUnderWay() {
        return state.isBeingCorrected(right)
                ? Optional.of(new TitleRefusal.CorrectionIsUnderWay(right))
                : Optional.empty();
    }

    private static boolean asksForConsent(Restriction restriction) {
        return switch (restriction.kind()) {
            case MORTGAGE, ADVANCE_NOTICE -> true;
            case SEAL, OBJECTION -> false;
        };
    }

    private boolean concerns(Restriction restriction) {
        return restriction.isActiveOn(day) && restriction.liesOn(right);
    }
}

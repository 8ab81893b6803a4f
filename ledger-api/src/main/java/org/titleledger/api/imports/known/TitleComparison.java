package org.titleledger.api.imports.known;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.titleledger.api.imports.row.ColumnPlan;
import org.titleledger.api.imports.row.NamedHolder;
import org.titleledger.api.imports.row.PropertyField;
import org.titleledger.api.imports.row.TitleClaim;
import org.titleledger.party.PartyId;
import org.titleledger.shared.Share;
import org.titleledger.shared.Timeline;
import org.titleledger.title.Certificate;
import org.titleledger.title.Holder;
import org.titleledger.title.Right;
import org.titleledger.title.TitleFact;
import org.titleledger.title.TitleState;

/** Compares the title a row states with what the ledger says of that right now. */
final class TitleComparison {

    private final ColumnPlan plan;
    private final PartyDirectory parties;

    TitleComparison(ColumnPlan plan, PartyDirectory parties) {
        this.plan = plan;
        this.parties = parties;
    }

    void compare(Comparison comparison, @Nullable TitleClaim claim, TitleState known) {
        if (claim == null) {
            rightThatHolds(known).ifPresent(fact -> compareAbsent(comparison, fact));
            return;
        }
        Optional<TitleFact> fact = known.latest(claim.right());
        comparison.compare(
                PropertyField.RIGHT, fact.map(present -> claim.right()).orElse(null), claim.right());
        if (fact.isEmpty()) {
            comparison.compare(PropertyField.STATUS, null, claim.status());
            comparison.compare(PropertyField.HOLDER, null, holdersOf(claim));
            return;
        }
        compare(comparison, claim, fact.get());
        comparison.compare(
                PropertyField.REGISTERED_ON,
                known.of(claim.right())
                        .latest()
                        .map(Timeline.Fact::effectiveOn)
                        .map(date -> date.shown())
                        .orElse(null),
                PropertyComparison.shown(claim.effectiveOn()));
    }

    private static Optional<TitleFact> rightThatHolds(TitleState known) {
        return Arrays.stream(Right.values())
                .flatMap(right -> known.latest(right).stream())
                .findFirst();
    }

    /** A file that speaks of titles says of a row without one that there is none. */
    private void compareAbsent(Comparison comparison, TitleFact fact) {
        comparison.compare(PropertyField.STATUS, fact.status(), null);
        comparison.compare(PropertyField.HOLDER, shown(fact.holders()), null);
    }

    private void compare(Comparison comparison, TitleClaim claim, TitleFact fact) {
        comparison.compare(PropertyField.STATUS, fact.status(), claim.status());
        comparison.compare(PropertyField.NATURE, fact.nature(), claim.nature());
        comparison.compare(PropertyField.HOLDER, shown(fact.holders()), holdersOf(claim));
        comparison.compare(
                PropertyField.CERTIFICATE_NUMBER,
                shownNumbers(fact.certificates()),
                shownNumbers(claim.certificates()));
        if (plan.speaksOf(PropertyField.CERTIFICATE_KIND)) {
            comparison.compare(PropertyField.CERTIFICATE_KIND, kinds(fact.certificates()), kinds(claim.certificates()));
        }
        comparison.compare(PropertyField.TERM_ENDS_ON, text(fact.termEndsOn()), text(claim.termEndsOn()));
    }

    private static @Nullable String text(@Nullable LocalDate day) {
        return day == null ? null : day.toString();
    }

    private @Nullable String shown(List<Holder> holders) {
        return holders.isEmpty()
                ? null
                : joined(holders, holder -> nameAndShare(holder.party(), holder.share(), holders.size()));
    }

    /** The holders as the ledger would name them: by the present name of the party that is meant. */
    private @Nullable String holdersOf(TitleClaim claim) {
        List<NamedHolder> holders = claim.holders();
        return holders.isEmpty()
                ? null
                : joined(
                        holders,
                        holder -> parties.presentNameOf(holder.party()) + shown(holder.share(), holders.size()));
    }

    private String nameAndShare(PartyId party, @Nullable Share share, int holders) {
        return parties.nameOf(party) + shown(share, holders);
    }

    /** A sole holder has the whole, said or not. */
    private static String shown(@Nullable Share share, int holders) {
        return holders == 1 || share == null ? "" : " " + share;
    }

    private static @Nullable String shownNumbers(List<Certificate> certificates) {
        return certificates.isEmpty() ? null : joined(certificates, Certificate::number);
    }

    private static @Nullable String kinds(List<Certificate> certificates) {
        return certificates.isEmpty()
                ? null
                : joined(certificates, certificate -> certificate.kind().name());
    }

    private static <T> String joined(List<T> values, Function<T, String> text) {
        return values.stream().map(text).sorted().collect(Collectors.joining("、"));
    }
}

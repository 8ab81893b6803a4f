package org.titleledger.api.projections;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.titleledger.correction.CorrectionId;
import org.titleledger.correction.Terms;
import org.titleledger.correction.Verdict;
import org.titleledger.party.PartyId;
import org.titleledger.property.PropertyId;
import org.titleledger.property.PropertyKind;
import org.titleledger.shared.LedgerCommand;
import org.titleledger.shared.LegalDate;
import org.titleledger.shared.Share;
import org.titleledger.title.Holder;
import org.titleledger.title.IntervalFields;
import org.titleledger.title.Right;
import org.titleledger.title.TitleCommand.CorrectTitle;
import org.titleledger.title.TitleCommand.DecideTitleCorrection;
import org.titleledger.title.TitleCommand.EndTitle;
import org.titleledger.title.TitleCommand.RecordTitle;
import org.titleledger.title.TitleEntry;
import org.titleledger.title.TitleFact;
import org.titleledger.title.TitleReplacement;
import org.titleledger.title.TitleReplacement.Field;
import org.titleledger.title.TitleStatus;

/** Titles of one property recorded in any order, ended and corrected. */
final class RandomTitles extends RandomActs<TitleReplacement> {

    private final PropertyId property;
    private final List<PartyId> parties;
    private final List<Right> rights;

    RandomTitles(Random random, DecidedActs ledger, SharedGround ground) {
        super(random, ledger);
        this.property = new PropertyId(ledger.next());
        this.parties = ground.parties();
        this.rights = random.nextInt(3) == 0 ? List.of(Right.values()) : List.of(any(List.of(Right.values())));
    }

    @Override
    UUID subject() {
        return property.value();
    }

    @Override
    LedgerCommand beginning() {
        return SharedGround.registered(property, PropertyKind.BUILDING, "楼");
    }

    @Override
    LedgerCommand fact() {
        return random.nextInt(5) == 0
                ? new EndTitle(property, knownDay(), any(rights), any(List.of(TitleEntry.Cause.values())))
                : new RecordTitle(property, anyDay(), any(rights), stated(), List.of(), null);
    }

    private TitleFact stated() {
        TitleStatus status = any(List.of(
                TitleStatus.REGISTERED,
                TitleStatus.REGISTERED,
                TitleStatus.values()[random.nextInt(TitleStatus.values().length)]));
        List<Holder> holders = status == TitleStatus.UNREGISTERED ? List.of() : holders();
        return new TitleFact(
                status, null, TitleFact.coOwnershipOf(holders), holders, List.of(), null, null, null, null);
    }

    private List<Holder> holders() {
        List<PartyId> some = new ArrayList<>(parties);
        Collections.shuffle(some, random);
        return switch (random.nextInt(5)) {
            case 0 -> List.of(new Holder(some.get(0), Share.of(1, 3)), new Holder(some.get(1), Share.of(2, 3)));
            case 1 -> List.of(new Holder(some.get(0), null), new Holder(some.get(1), null));
            default -> List.of(new Holder(some.getFirst(), Share.WHOLE));
        };
    }

    @Override
    TitleReplacement replacement() {
        return switch (random.nextInt(7)) {
            case 0 -> replacement(List.of(Field.STATUS), any(List.of(TitleStatus.values())), List.of(), null);
            case 1 -> replacement(List.of(Field.RECORDING_NUMBER), null, List.of(), null);
            case 2 -> replacement(List.of(Field.CAUSE), null, List.of(), any(List.of(TitleEntry.Cause.values())));
            case 3 ->
                replacement(List.of(Field.STATUS, Field.HOLDERS), any(List.of(TitleStatus.values())), holders(), null);
            default -> replacement(List.of(Field.HOLDERS), null, holders(), null);
        };
    }

    private TitleReplacement replacement(
            List<Field> fields, @Nullable TitleStatus status, List<Holder> holders, TitleEntry.@Nullable Cause cause) {
        return new TitleReplacement(
                fields,
                status,
                null,
                null,
                holders,
                List.of(),
                null,
                null,
                null,
                "第" + random.nextInt(10) + "号",
                List.of(),
                null,
                cause,
                IntervalFields.NONE);
    }

    @Override
    LedgerCommand asking(CorrectionId correction, Terms terms, @Nullable TitleReplacement replacement) {
        return new CorrectTitle(property, correction, terms, replacement);
    }

    @Override
    LedgerCommand deciding(CorrectionId correction, Verdict verdict) {
        return new DecideTitleCorrection(property, LegalDate.of(DecidedActs.TODAY), correction, verdict);
    }
}

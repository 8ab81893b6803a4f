package org.titleledger.testing;

import static org.titleledger.testing.Sample.on;
import static org.titleledger.testing.Sample.uuid;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.titleledger.correction.CorrectionId;
import org.titleledger.correction.Terms;
import org.titleledger.shared.ActId;
import org.titleledger.shared.Correction.Kind;
import org.titleledger.shared.Correction.Redating;
import org.titleledger.title.Holder;
import org.titleledger.title.TitleReplacement;
import org.titleledger.title.TitleReplacement.Field;
import org.titleledger.title.TitleStatus;

/** What corrections ask for. */
public final class Corrections {

    public static final CorrectionId CORRECTION = new CorrectionId(uuid(0x901));
    public static final CorrectionId OTHER = new CorrectionId(uuid(0x902));

    private Corrections() {}

    public static Terms<TitleReplacement> annulled(ActId target) {
        return new Terms<>(target, Kind.ANNULLED, null, null, null, null);
    }

    public static Terms<TitleReplacement> disputed(ActId target, @Nullable String since, @Nullable String until) {
        return new Terms<>(
                target,
                Kind.DISPUTED,
                null,
                null,
                since == null ? null : on(since),
                until == null ? null : LocalDate.parse(until));
    }

    public static Terms<TitleReplacement> clerical(ActId target, TitleReplacement replacement) {
        return new Terms<>(target, Kind.CLERICAL, replacement, null, null, null);
    }

    /** Only the day was wrong; {@code null} for unknown. */
    public static Terms<TitleReplacement> redated(ActId target, @Nullable String day) {
        return new Terms<>(target, Kind.CLERICAL, null, new Redating(day == null ? null : on(day)), null, null);
    }

    public static Terms<TitleReplacement> superseded(ActId target, String since, TitleReplacement replacement) {
        return new Terms<>(target, Kind.SUPERSEDED, replacement, null, on(since), null);
    }

    public static TitleReplacement holders(Holder... holders) {
        return replacement(Set.of(Field.HOLDERS), null, List.of(holders), null);
    }

    public static TitleReplacement status(TitleStatus status) {
        return replacement(Set.of(Field.STATUS), status, List.of(), null);
    }

    public static TitleReplacement recordingNumber(@Nullable String number) {
        return replacement(Set.of(Field.RECORDING_NUMBER), null, List.of(), number);
    }

    private static TitleReplacement replacement(
            Set<Field> fields, @Nullable TitleStatus status, List<Holder> holders, @Nullable String recordingNumber) {
        return new TitleReplacement(
                List.copyOf(fields),
                status,
                null,
                null,
                holders,
                List.of(),
                null,
                null,
                null,
                recordingNumber,
                List.of(),
                null,
                null);
    }
}

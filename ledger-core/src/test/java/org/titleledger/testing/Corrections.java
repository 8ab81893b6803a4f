package org.titleledger.testing;

import static org.titleledger.testing.Sample.BUILDING;
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
import org.titleledger.title.IntervalFields;
import org.titleledger.title.TitleCommand.CorrectTitle;
import org.titleledger.title.TitleReplacement;
import org.titleledger.title.TitleReplacement.Field;
import org.titleledger.title.TitleStatus;

/** What corrections ask for. */
public final class Corrections {

    public static final CorrectionId CORRECTION = new CorrectionId(uuid(0x901));
    public static final CorrectionId OTHER = new CorrectionId(uuid(0x902));

    private Corrections() {}

    /** Terms that ask for an annulment. */
    public static Terms annulling(ActId target) {
        return new Terms(target, Kind.ANNULLED, null, null, null);
    }

    /** Terms that ask for a clerical correction of something else than the day. */
    public static Terms mending(ActId target) {
        return new Terms(target, Kind.CLERICAL, null, null, null);
    }

    /** Terms that ask for another day; {@code null} for unknown. */
    public static Terms redating(ActId target, @Nullable String day) {
        return new Terms(target, Kind.CLERICAL, new Redating(day == null ? null : on(day)), null, null);
    }

    /** Terms that ask for a better fact. */
    public static Terms superseding(ActId target, String since) {
        return new Terms(target, Kind.SUPERSEDED, null, on(since), null);
    }

    /** Terms that put all days in doubt. */
    public static Terms doubting(ActId target) {
        return new Terms(target, Kind.DISPUTED, null, null, null);
    }

    public static CorrectTitle annulled(ActId target) {
        return asking(new Terms(target, Kind.ANNULLED, null, null, null), null);
    }

    public static CorrectTitle disputed(ActId target, @Nullable String since, @Nullable String until) {
        return asking(
                new Terms(
                        target,
                        Kind.DISPUTED,
                        null,
                        since == null ? null : on(since),
                        until == null ? null : LocalDate.parse(until)),
                null);
    }

    public static CorrectTitle clerical(ActId target, TitleReplacement replacement) {
        return asking(new Terms(target, Kind.CLERICAL, null, null, null), replacement);
    }

    /** Only the day was wrong; {@code null} for unknown. */
    public static CorrectTitle redated(ActId target, @Nullable String day) {
        return asking(new Terms(target, Kind.CLERICAL, new Redating(day == null ? null : on(day)), null, null), null);
    }

    public static CorrectTitle superseded(ActId target, String since, TitleReplacement replacement) {
        return asking(new Terms(target, Kind.SUPERSEDED, null, on(since), null), replacement);
    }

    /** The same under another identity. */
    public static CorrectTitle as(CorrectionId id, CorrectTitle command) {
        return new CorrectTitle(command.property(), id, command.terms(), command.replacement());
    }

    private static CorrectTitle asking(Terms terms, @Nullable TitleReplacement replacement) {
        return new CorrectTitle(BUILDING, CORRECTION, terms, replacement);
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
                null,
                IntervalFields.NONE);
    }

    /** What is stated of a restriction or an exception instead. */
    public static TitleReplacement interval(IntervalFields interval, Field... fields) {
        return new TitleReplacement(
                List.of(fields),
                null,
                null,
                null,
                List.of(),
                List.of(),
                null,
                null,
                null,
                null,
                List.of(),
                null,
                null,
                interval);
    }
}

package org.titleledger.correction;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.titleledger.shared.ActId;
import org.titleledger.shared.Correction.Kind;
import org.titleledger.shared.Correction.Redating;
import org.titleledger.shared.InvalidValue;
import org.titleledger.shared.LegalDate;
import org.titleledger.shared.Required;
import org.titleledger.shared.Text;

/**
 * What a correction asks for, beside what is stated instead (rule C1).
 *
 * @param target the act that is corrected
 * @param kind which of the four
 * @param redating the day that should have been entered; of CLERICAL only, {@code null} where it was right
 * @param since the first day of the better fact, or that is in doubt; of SUPERSEDED and DISPUTED only
 * @param until the first day that is no longer in doubt; of DISPUTED only
 * @param part which of the things that the act recorded in its stream, as a right or a use, where these are several; {@code
 *     null} for what it recorded
 */
public record Terms(
        ActId target,
        Kind kind,
        @Nullable Redating redating,
        @Nullable LegalDate since,
        @Nullable LocalDate until,
        @Nullable String part) {

    private static final int PART = 100;

    public Terms {
        part = Text.optional("part", part, PART);
    }

    /** The same about all that the act recorded in its stream. */
    public Terms(
            ActId target,
            Kind kind,
            @Nullable Redating redating,
            @Nullable LegalDate since,
            @Nullable LocalDate until) {
        this(target, kind, redating, since, until, null);
    }

    /**
     * The same, when they say what their kind may say and no more.
     *
     * @param replacement what is stated instead; of CLERICAL and SUPERSEDED only
     * @throws InvalidValue {@code correction.has-no-such-field}, {@code field-is-missing} or {@code period.empty}
     */
    public Terms checkedWith(@Nullable Object replacement) {
        Required.value("act", target);
        Required.value("kind", kind);
        LegalDate.checked(until);
        boolean states = kind == Kind.CLERICAL || kind == Kind.SUPERSEDED;
        refuse(!states && replacement != null, "replacement");
        refuse(kind != Kind.CLERICAL && redating != null, "effectiveOn");
        refuse((kind == Kind.CLERICAL || kind == Kind.ANNULLED) && since != null, "effectiveOn");
        refuse(kind != Kind.DISPUTED && until != null, "until");
        if (kind == Kind.SUPERSEDED) {
            Required.value("effectiveOn", since);
        }
        if (states && redating == null) {
            Required.value("replacement", replacement);
        }
        if (since != null && until != null && !until.isAfter(since.day())) {
            throw new InvalidValue("period.empty", since.day(), until);
        }
        return this;
    }

    private void refuse(boolean wrong, String field) {
        if (wrong) {
            throw new InvalidValue("correction.has-no-such-field", field, kind);
        }
    }
}

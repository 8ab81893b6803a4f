package org.titleledger.api.problem;

import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.context.NoSuchMessageException;
import org.titleledger.shared.Warning;

/** The sentences of codes, in the caller's language. */
public final class ProblemSentences {

    /** What a limit is compared with, and every name the ledger takes, is shorter. */
    private static final int LONGEST_DETAIL = 300;

    private final MessageSource messages;

    public ProblemSentences(MessageSource messages) {
        this.messages = messages;
    }

    /**
     * The sentence of a code.
     *
     * @throws NoSuchMessageException when the code has none, which a test excludes
     */
    public String of(String code, List<?> details, Locale locale) {
        return messages.getMessage(
                code, details.stream().map(ProblemSentences::shown).toArray(), locale);
    }

    /** What was sent is named in the answer, but not at any length. */
    private static String shown(Object detail) {
        String text = String.valueOf(detail);
        return text.length() > LONGEST_DETAIL
                ? text.substring(0, text.offsetByCodePoints(0, text.codePointCount(0, LONGEST_DETAIL))) + "…"
                : text;
    }

    /** The sentence of a warning. */
    public String of(Warning warning, Locale locale) {
        return of(warning.code(), warning.details(), locale);
    }

    /** What kind of problem a status is. */
    public String title(int status, Locale locale) {
        String known = messages.getMessage("problem." + status, null, "", locale);
        return known == null || known.isEmpty()
                ? messages.getMessage(status < 500 ? "problem.400" : "problem.500", null, locale)
                : known;
    }
}

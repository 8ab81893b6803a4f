package org.titleledger.api.problem;

import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.context.NoSuchMessageException;
import org.titleledger.shared.Warning;

/** The sentences of codes, in the caller's language. */
public final class ProblemSentences {

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
        return messages.getMessage(code, details.stream().map(String::valueOf).toArray(), locale);
    }

    /** The sentence of a warning. */
    public String of(Warning warning, Locale locale) {
        return of(warning.code(), warning.details(), locale);
    }

    /** What kind of problem a status is. */
    public String title(int status, Locale locale) {
        return messages.getMessage("problem." + status, null, locale);
    }
}

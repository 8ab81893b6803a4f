package org.titleledger.api.questions;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.titleledger.projections.chain.ChainView.LinkView;
import org.titleledger.projections.chain.ChainView.ProblemView;
import org.titleledger.projections.chain.ChainView.ShareView;
import org.titleledger.projections.shared.PartyRef;
import org.titleledger.shared.LegalDate.Precision;

/** Says where a chain of title does not fit together: who, on which day, by which deed; in the caller's language. */
public final class ChainSentences {

    private static final String SEPARATOR = "chain.and";

    private final MessageSource messages;

    public ChainSentences(MessageSource messages) {
        this.messages = messages;
    }

    /** One sentence about one problem; every one is given the same details. */
    String of(ProblemView problem, Locale locale) {
        LinkView later = problem.deeds().getLast();
        LinkView earlier = problem.deeds().getFirst();
        return said(
                "chain." + problem.check(),
                locale,
                names(problem.parties(), locale),
                deed(later, locale),
                deed(earlier, locale),
                holders(earlier, locale),
                holders(later, locale));
    }

    private String deed(LinkView link, Locale locale) {
        List<String> more = new ArrayList<>();
        if (link.instrument() != null) {
            more.add(said("word.Instrument." + link.instrument(), locale));
        }
        if (link.recordingNumber() != null) {
            more.add(said("chain.number", locale, link.recordingNumber()));
        }
        String besides =
                more.isEmpty() ? "" : said("chain.besides", locale, String.join(said(SEPARATOR, locale), more));
        return said("chain.deed", locale, day(link.effectiveOn(), link.precision(), locale), besides);
    }

    private String day(@Nullable LocalDate day, @Nullable Precision precision, Locale locale) {
        return day == null
                ? said("chain.day-unknown", locale)
                : DateTimeFormatter.ofPattern(
                                said("chain." + (precision == null ? Precision.DAY : precision), locale), locale)
                        .format(day);
    }

    private String holders(LinkView link, Locale locale) {
        return names(link.to().stream().map(ShareView::party).toList(), locale);
    }

    private String names(List<PartyRef> parties, Locale locale) {
        return parties.isEmpty()
                ? said("chain.nobody", locale)
                : parties.stream().map(PartyRef::name).collect(Collectors.joining(said(SEPARATOR, locale)));
    }

    private String said(String key, Locale locale, Object... details) {
        return messages.getMessage(key, details, locale);
    }
}

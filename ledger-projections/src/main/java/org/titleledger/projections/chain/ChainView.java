package org.titleledger.projections.chain;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.titleledger.chain.Check;
import org.titleledger.projections.shared.PartyRef;
import org.titleledger.shared.ActId;
import org.titleledger.shared.LegalDate.Precision;
import org.titleledger.title.Instrument;
import org.titleledger.title.Right;

/**
 * Through whose hands the rights on a property went.
 *
 * @param links right by right, in the law's order
 * @param problems where they do not fit together
 */
public record ChainView(List<LinkView> links, List<ProblemView> problems) {

    public ChainView {
        links = List.copyOf(links);
        problems = List.copyOf(problems);
    }

    /** Somebody's share; {@code null} among joint holders. */
    public record ShareView(PartyRef party, @Nullable String share) {}

    /**
     * One link.
     *
     * @param from who gave, as the act says; nobody where it names nobody
     * @param to who held from then on
     * @param effectiveOn from when; {@code null} when unknown
     * @param recordingNumber the register's own number of it, where it has one
     * @param ended whether the right ended
     * @param disputed whether a dispute stands on some of its days
     */
    public record LinkView(
            Right right,
            List<ShareView> from,
            List<ShareView> to,
            @Nullable LocalDate effectiveOn,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Precision precision,

            ActId act,
            @Nullable Instrument instrument,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String recordingNumber,

            @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean ended,
            @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean disputed) {}

    /**
     * One problem.
     *
     * @param acts the acts it is about, the later last
     * @param parties whom it is about
     * @param deeds what these acts say, in the same order
     * @param detail what does not fit, as a sentence in the caller's language; empty until somebody said it
     */
    public record ProblemView(
            Right right,
            Check check,
            Check.Severity severity,
            List<ActId> acts,
            List<PartyRef> parties,
            List<LinkView> deeds,
            String detail) {

        public ProblemView {
            acts = List.copyOf(acts);
            parties = List.copyOf(parties);
            deeds = List.copyOf(deeds);
        }

        /** The same, with a sentence. */
        public ProblemView told(String sentence) {
            return new ProblemView(right, check, severity, acts, parties, deeds, sentence);
        }
    }

    /** The same, with a sentence for each problem. */
    public ChainView told(Function<ProblemView, String> sentences) {
        return new ChainView(
                links,
                problems.stream()
                        .map(problem -> problem.told(sentences.apply(problem)))
                        .toList());
    }
}

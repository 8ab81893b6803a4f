package org.titleledger.correction;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.titleledger.shared.Ordered;

/**
 * Every correction that was ever asked for in a stream. An impossible history stops the replay.
 *
 * @param byId what became of each
 * @param <R> the fields that the commands of the stream have
 */
public record CorrectionCases<R>(Map<CorrectionId, CorrectionCase<R>> byId) {

    public CorrectionCases {
        byId = Ordered.copy(byId);
    }

    /** None. */
    public static <R> CorrectionCases<R> none() {
        return new CorrectionCases<>(Map.of());
    }

    /** One of them. */
    public Optional<CorrectionCase<R>> of(CorrectionId id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** One of them, while it waits. */
    public Optional<CorrectionCase<R>> open(CorrectionId id) {
        return of(id).filter(CorrectionCase::isOpen);
    }

    /** With one more. */
    public CorrectionCases<R> with(CorrectionFact.Requested<R> asked) {
        expect(!byId.containsKey(asked.correction()), asked);
        return with(
                asked.correction(),
                new CorrectionCase<>(
                        asked.terms(),
                        asked.replacement(),
                        asked.act().actor(),
                        asked.shown(),
                        CorrectionCase.State.ASKED));
    }

    /** With a decision on one that waits. */
    public CorrectionCases<R> with(CorrectionFact decision, CorrectionCase.State next) {
        CorrectionCase<R> asked = byId.get(decision.correction());
        if (asked == null || !asked.isOpen()) {
            throw new IllegalStateException("impossible history: " + decision);
        }
        return with(decision.correction(), asked.become(next));
    }

    private CorrectionCases<R> with(CorrectionId id, CorrectionCase<R> correction) {
        Map<CorrectionId, CorrectionCase<R>> more = new LinkedHashMap<>(byId);
        more.put(id, correction);
        return new CorrectionCases<>(more);
    }

    private static void expect(boolean possible, CorrectionFact fact) {
        if (!possible) {
            throw new IllegalStateException("impossible history: " + fact);
        }
    }
}

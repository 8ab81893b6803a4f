package org.titleledger.api.questions;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.titleledger.correction.CorrectionCase.State;
import org.titleledger.correction.CorrectionFact;
import org.titleledger.correction.CorrectionId;
import org.titleledger.correction.Terms;
import org.titleledger.projections.shared.Entry;
import org.titleledger.shared.Correction.Redating;
import org.titleledger.shared.LegalDate;

/** Reads corrections from the entries of the streams in which they lie. */
final class CorrectionViews {

    private CorrectionViews() {}

    /** All of them, in the order in which they were asked for. */
    static List<CorrectionView> of(List<Entry> entries) {
        Map<CorrectionId, CorrectionView> views = new LinkedHashMap<>();
        for (Entry entry : entries) {
            if (entry.event() instanceof CorrectionFact.Requested<?> asked) {
                views.put(asked.correction(), asked(asked, entry));
            } else if (entry.event() instanceof CorrectionFact decision) {
                views.computeIfPresent(decision.correction(), (id, view) -> decided(view, stateAfter(decision), entry));
            }
        }
        return List.copyOf(views.values());
    }

    private static State stateAfter(CorrectionFact decision) {
        if (decision instanceof CorrectionFact.Approved<?>) {
            return State.APPROVED;
        }
        return decision instanceof CorrectionFact.Returned ? State.RETURNED : State.WITHDRAWN;
    }

    private static CorrectionView asked(CorrectionFact.Requested<?> asked, Entry entry) {
        Terms terms = asked.terms();
        Redating redating = terms.redating();
        return new CorrectionView(
                asked.correction(),
                asked.stream(),
                terms.target(),
                terms.kind(),
                State.ASKED,
                asked.replacement(),
                redating != null,
                redating == null ? null : LegalDate.dayOf(redating.effectiveOn()),
                LegalDate.dayOf(terms.since()),
                terms.until(),
                asked.act().actor().login(),
                entry.recordedAt(),
                asked.act().reason(),
                asked.act().documents(),
                null,
                null,
                asked.act().id());
    }

    private static CorrectionView decided(CorrectionView view, State state, Entry entry) {
        return new CorrectionView(
                view.id(),
                view.stream(),
                view.target(),
                view.kind(),
                state,
                view.replacement(),
                view.redated(),
                view.redatedOn(),
                view.since(),
                view.until(),
                view.askedBy(),
                view.askedAt(),
                view.reason(),
                view.documents(),
                entry.event().act().actor().login(),
                entry.recordedAt(),
                entry.event().act().id());
    }
}

package org.titleledger.api.questions;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.titleledger.api.http.ChangeViews;
import org.titleledger.api.http.ChangeViews.ChangeView;
import org.titleledger.changes.Differences;
import org.titleledger.changes.Reading;
import org.titleledger.correction.Correctable;
import org.titleledger.correction.CorrectionCase.State;
import org.titleledger.correction.CorrectionFact;
import org.titleledger.correction.CorrectionId;
import org.titleledger.projections.history.HistoryItem;
import org.titleledger.projections.history.HistoryQueries;
import org.titleledger.projections.shared.AsOf;
import org.titleledger.projections.shared.Entry;
import org.titleledger.projections.shared.Log;
import org.titleledger.shared.ActId;
import org.titleledger.shared.StreamId;
import tools.jackson.databind.json.JsonMapper;

/** What is asked alike about properties and parties: their acts, and the corrections of these. */
final class ThingQuestions {

    private final Log log;
    private final HistoryQueries histories;
    private final StandingViews standing;
    private final ChangeViews changes;

    ThingQuestions(Log log, HistoryQueries histories, JsonMapper json) {
        this.log = log;
        this.histories = histories;
        this.standing = new StandingViews(json);
        this.changes = new ChangeViews(json);
    }

    /** Everything recorded about it, in the log's order. */
    List<HistoryItem> history(ThingStreams thing, AsOf asOf) {
        return histories.told(Entries.of(thing.streams(), asOf, log).all());
    }

    /** One act; none where it recorded nothing about the thing. */
    Optional<ActView> act(ThingStreams thing, ActId act, AsOf asOf) {
        Entries entries = Entries.of(thing.streams(), asOf, log);
        List<Entry> own = entries.all().stream()
                .filter(entry -> entry.event().act().id().equals(act))
                .toList();
        return own.isEmpty()
                ? Optional.empty()
                : Optional.of(new ActView(
                        act,
                        histories.told(own),
                        thing.kinds().stream()
                                .flatMap(kind -> standing.of(kind, kind.of(thing.id()), entries, act).stream())
                                .toList()));
    }

    /** The corrections that were asked for. */
    List<CorrectionView> corrections(ThingStreams thing, AsOf asOf) {
        return CorrectionViews.of(Entries.of(thing.streams(), asOf, log).all());
    }

    /** One of them, with what it does. */
    Optional<CorrectionDetail> correction(ThingStreams thing, CorrectionId correction, AsOf asOf) {
        Entries entries = Entries.of(thing.streams(), asOf, log);
        return CorrectionViews.of(entries.all()).stream()
                .filter(view -> view.id().equals(correction))
                .findFirst()
                .map(view -> new CorrectionDetail(view, changes(view, entries.in(view.stream()))));
    }

    private List<ChangeView> changes(CorrectionView correction, Entries stream) {
        if (correction.state() == State.ASKED) {
            Map<StreamId, List<org.titleledger.shared.LedgerEvent>> known =
                    Map.of(correction.stream(), stream.events());
            return changes.of(Differences.ofKnowledge(
                    Reading.of(known), Reading.of(known, state -> ifApproved(state, correction)), Set.of()));
        }
        return stream.all().stream()
                .filter(entry -> entry.event() instanceof CorrectionFact.Approved<?> approved
                        && approved.correction().equals(correction.id()))
                .findFirst()
                .map(approval -> changes(approval, stream))
                .orElse(List.of());
    }

    private static Object ifApproved(Object state, CorrectionView correction) {
        return state instanceof Correctable correctable
                ? correctable.ifApproved(correction.id(), correction.act())
                : state;
    }

    private List<ChangeView> changes(Entry approval, Entries stream) {
        StreamId id = approval.event().stream();
        return changes.of(Differences.ofKnowledge(
                Reading.of(Map.of(id, stream.before(approval.position()).events())),
                Reading.of(Map.of(id, stream.before(approval.position() + 1).events())),
                Set.of(approval.event().act().id())));
    }
}

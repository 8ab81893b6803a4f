package org.titleledger.projections.custody;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.titleledger.custody.CustodyState;
import org.titleledger.custody.CustodyState.Handover;
import org.titleledger.party.PartyId;
import org.titleledger.projections.shared.Entry;
import org.titleledger.projections.shared.PartyNames;
import org.titleledger.projections.shared.PartyRef;
import org.titleledger.projections.shared.TwoAxes;
import org.titleledger.projections.shared.TwoAxes.Known;
import org.titleledger.shared.ActId;
import org.titleledger.shared.LegalDate.Precision;
import org.titleledger.shared.Timeline.Stretch;

/**
 * Who kept a property, on both axes: one row for each act after which the ledger knew something else.
 *
 * @param rows in the order of the ledger's time
 */
public record CustodyTimeline(List<Row> rows) {

    private static final String LANE = "custody";

    public CustodyTimeline {
        rows = List.copyOf(rows);
    }

    /**
     * What the ledger knew from an act on.
     *
     * @param act the act
     * @param stretches in the order of the law's time
     */
    public record Row(ActId act, long position, Instant recordedAt, List<StretchView> stretches) {

        public Row {
            stretches = List.copyOf(stretches);
        }
    }

    /**
     * Who kept it on some days.
     *
     * @param from the first day; {@code null} for as far back as anything is known
     * @param until the first day on which they no longer did; {@code null} for never yet
     * @param precision how exactly the first day is known, where not to the day
     * @param act the act that recorded the handover
     */
    public record StretchView(
            @Nullable LocalDate from,
            @Nullable LocalDate until,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Precision precision,

            PartyRef custodian,
            ActId act,
            @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean disputed) {}

    static List<Known<String, Handover>> known(List<Entry> history) {
        return TwoAxes.rows(history, CustodyState.STREAM, state -> Map.of(LANE, state.handovers()));
    }

    static Stream<PartyId> parties(Known<String, Handover> known) {
        return known.stretches().stream().map(stretch -> stretch.fact().stated().to());
    }

    static Row row(Known<String, Handover> known, PartyNames names) {
        return new Row(
                known.entry().event().act().id(),
                known.entry().position(),
                known.entry().recordedAt(),
                known.stretches().stream().map(stretch -> view(stretch, names)).toList());
    }

    private static StretchView view(Stretch<Handover> stretch, PartyNames names) {
        return new StretchView(
                stretch.from(),
                stretch.until(),
                TwoAxes.precision(stretch),
                names.of(stretch.fact().stated().to()),
                stretch.fact().act(),
                stretch.disputed());
    }
}

package org.titleledger.projections.chain;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.titleledger.shared.ActId;
import org.titleledger.shared.LegalDate.Precision;
import org.titleledger.title.Right;
import org.titleledger.title.TitleStatus;

/**
 * What each right was, on both axes: one row for each act after which the ledger knew something else.
 *
 * @param rows right by right, in the order of the ledger's time
 */
public record TimelineView(List<Row> rows) {

    public TimelineView {
        rows = List.copyOf(rows);
    }

    /**
     * What the ledger knew from an act on.
     *
     * @param act the act
     * @param stretches in the order of the law's time
     */
    public record Row(Right right, ActId act, long position, Instant recordedAt, List<StretchView> stretches) {

        public Row {
            stretches = List.copyOf(stretches);
        }
    }

    /**
     * What held on some days.
     *
     * @param from the first day; {@code null} for as far back as anything is known
     * @param until the first day on which it no longer did; {@code null} for never yet
     * @param precision how exactly the first day is known, where not to the day
     * @param status {@code null} when the right had ended
     * @param holders who held it
     * @param act the act that recorded the fact
     */
    public record StretchView(
            @Nullable LocalDate from,
            @Nullable LocalDate until,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Precision precision,

            @Nullable TitleStatus status,
            List<ChainView.ShareView> holders,
            ActId act,
            @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean disputed) {

        public StretchView {
            holders = List.copyOf(holders);
        }
    }
}

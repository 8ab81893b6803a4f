package org.titleledger.projections.split;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.titleledger.projections.shared.Batch;
import org.titleledger.projections.shared.Days;
import org.titleledger.projections.shared.Span;
import org.titleledger.split.SplitTitle;

/**
 * What is said of a split title in one row, whenever that was known.
 *
 * @param valid the days
 * @param since the first day of the unbroken run that they are part of
 */
record SplitRow(
        Days valid, @Nullable LocalDate since, List<String> causes, String certificates, List<SplitHolder> holders) {

    /** One of its holders. */
    record SplitHolder(UUID party, @Nullable String share, boolean dissolved) {}

    SplitRow {
        causes = List.copyOf(causes);
        holders = List.copyOf(holders);
    }

    static SplitRow of(SplitTitle.Stretch stretch) {
        return new SplitRow(
                new Days(stretch.from(), stretch.until()),
                stretch.since(),
                stretch.finding().causes().stream().map(Enum::name).toList(),
                stretch.finding().certificates().name(),
                stretch.finding().holders().stream()
                        .map(holder -> new SplitHolder(
                                holder.party().value(),
                                holder.share() == null ? null : holder.share().toString(),
                                holder.dissolved()))
                        .toList());
    }

    void insert(UUID property, Span known, Batch batch) {
        batch.insert(
                "split_title",
                "property, valid, known, since, causes, certificate_class",
                property,
                valid,
                known,
                since,
                causes.toArray(String[]::new),
                certificates);
        for (int ordinal = 0; ordinal < holders.size(); ordinal++) {
            SplitHolder holder = holders.get(ordinal);
            batch.insert(
                    "split_holder",
                    "property, valid, known, ordinal, party, share, dissolved",
                    property,
                    valid,
                    known,
                    ordinal,
                    holder.party(),
                    holder.share(),
                    holder.dissolved());
        }
    }
}

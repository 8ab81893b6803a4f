package org.titleledger.api.pages;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the pages show of chains of title and of titles on both axes. */
final class SeenTitles {

    private SeenTitles() {}

    record Link(
            String right,
            List<Seen.Holder> from,
            List<Seen.Holder> to,
            @Nullable LocalDate effectiveOn,
            @Nullable String precision,
            String act,
            @Nullable String instrument,
            boolean ended,
            boolean disputed) {}

    record Problem(
            String right, String check, String severity, List<String> acts, List<Seen.Ref> parties, String detail) {}

    record Chain(List<Link> links, List<Problem> problems) {

        public List<String> rights() {
            return links.stream().map(Link::right).distinct().toList();
        }

        /** Everything that does not fit of a right. */
        public List<Problem> of(String right) {
            return problems.stream()
                    .filter(problem -> problem.right().equals(right))
                    .toList();
        }

        /** What is wrong with the step to a link: the link's act is the last that it is about. */
        public List<Problem> at(Link link) {
            return problems.stream()
                    .filter(problem -> problem.right().equals(link.right())
                            && !problem.acts().isEmpty()
                            && problem.acts().getLast().equals(link.act()))
                    .toList();
        }
    }

    record Stretch(
            @Nullable LocalDate from,
            @Nullable LocalDate until,
            @Nullable String precision,
            @Nullable String status,
            List<Seen.Holder> holders,
            String act,
            boolean disputed) {}

    record Row(String right, String act, long position, Instant recordedAt, List<Stretch> stretches) {}

    record OnBothAxes(List<Row> rows) {}

    record Kept(
            @Nullable LocalDate from,
            @Nullable LocalDate until,
            @Nullable String precision,
            Seen.Ref custodian,
            boolean disputed) {}

    record KeptRow(String act, long position, Instant recordedAt, List<Kept> stretches) {}

    record CustodyOnBothAxes(List<KeptRow> rows) {}
}

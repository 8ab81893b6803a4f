package org.titleledger.api.imports.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Rows come back as they were kept, in whatever order they are asked for. */
class RowSpoolTest {

    @Test
    void whatIsKeptComesBack() throws IOException {
        TabularRow first = new TabularRow(2, List.of("太房 12号", "", "a\nb"), Set.of(1, 2));
        TabularRow second = new TabularRow(7_000_000_000L, List.of("楼".repeat(32_767)));
        TabularRow third = new TabularRow(9, List.of());
        try (RowSpool spool = new RowSpool()) {
            long one = spool.keep(first);
            long two = spool.keep(second);
            long three = spool.keep(third);
            spool.finish();
            assertThat(spool.at(three)).isEqualTo(third);
            assertThat(spool.at(one)).isEqualTo(first);
            assertThat(spool.at(two)).isEqualTo(second);
            assertThat(spool.at(one)).isEqualTo(first);
        }
    }
}

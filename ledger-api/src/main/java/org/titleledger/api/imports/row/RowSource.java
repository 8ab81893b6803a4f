package org.titleledger.api.imports.row;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.titleledger.api.imports.table.FileRefused;
import org.titleledger.api.imports.table.Limits;
import org.titleledger.api.imports.table.RowSpool;
import org.titleledger.api.imports.table.TabularFile;
import org.titleledger.api.imports.table.TabularRow;

/**
 * The rows of a file as statements, one after the other.
 *
 * @param <R> what a row states
 */
public final class RowSource<R> implements Iterator<Interpreted<R>>, AutoCloseable {

    private final TabularFile file;
    private final ColumnPlan plan;
    private final Iterator<TabularRow> rows;
    private final Function<TabularRow, Interpreted<R>> interpreter;

    private final @Nullable RowSpool spool;

    private RowSource(
            TabularFile file,
            ColumnPlan plan,
            Function<TabularRow, Interpreted<R>> interpreter,
            Iterator<TabularRow> rows,
            @Nullable RowSpool spool) {
        this.file = file;
        this.plan = plan;
        this.interpreter = interpreter;
        this.rows = rows;
        this.spool = spool;
    }

    /** Opens a file of properties; {@code today} is the day in the bureau's zone. */
    public static RowSource<PropertyRow> properties(Path file, Limits limits, Mapping mapping, LocalDate today)
            throws IOException {
        return open(file, limits, mapping, plan -> new PropertyRows(plan, today)::interpret);
    }

    /** Opens a file of parties; {@code today} is the day in the bureau's zone. */
    public static RowSource<PartyRow> parties(Path file, Limits limits, Mapping mapping, LocalDate today)
            throws IOException {
        return open(file, limits, mapping, plan -> new PartyRows(plan, today)::interpret);
    }

    /**
     * Opens a file of deeds, and gives them out in an order that follows from what they say ({@link DeedOrder}).
     *
     * @param today the day in the bureau's zone
     * @param bureau whether a party as a row names it may be the bureau
     */
    public static RowSource<DeedRow> deeds(
            Path file, Limits limits, Mapping mapping, LocalDate today, Predicate<NamedParty> bureau)
            throws IOException {
        RowSource<DeedRow> asTheyStand = open(file, limits, mapping, plan -> new DeedRows(plan, today)::interpret);
        RowSpool spool = new RowSpool();
        try {
            DeedOrder order = new DeedOrder(bureau);
            asTheyStand.rows.forEachRemaining(
                    row -> order.add(asTheyStand.interpreter.apply(row).statement(), row, spool.keep(row)));
            spool.finish();
            return new RowSource<>(
                    asTheyStand.file,
                    asTheyStand.plan,
                    asTheyStand.interpreter,
                    order.places().stream().map(spool::at).iterator(),
                    spool);
        } catch (RuntimeException refused) {
            spool.close();
            asTheyStand.close();
            throw refused;
        }
    }

    private static <R> RowSource<R> open(
            Path file, Limits limits, Mapping mapping, Function<ColumnPlan, Function<TabularRow, Interpreted<R>>> how)
            throws IOException {
        TabularFile table = TabularFile.open(file, limits);
        try {
            ColumnPlan plan = ColumnPlan.of(mapping, table.heading());
            return new RowSource<>(table, plan, how.apply(plan), table.rows(), null);
        } catch (FileRefused refused) {
            table.close();
            throw refused;
        }
    }

    /** Where each field stands, for findings about it. */
    public ColumnPlan plan() {
        return plan;
    }

    /** What is to be said about the file as a whole: columns and sheets that are not read. */
    public List<Finding> findings() {
        long line = file.headingRow().line();
        List<Finding> findings = new ArrayList<>(plan.unread(line));
        file.unreadSheets().forEach(sheet -> findings.add(Finding.of(line, "", FindingCode.SHEET_UNREAD, sheet)));
        return findings;
    }

    @Override
    public boolean hasNext() {
        return rows.hasNext();
    }

    @Override
    public Interpreted<R> next() {
        return interpreter.apply(rows.next());
    }

    @Override
    public void close() throws IOException {
        file.close();
        if (spool != null) {
            spool.close();
        }
    }
}

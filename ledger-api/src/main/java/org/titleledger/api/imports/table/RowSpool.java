package org.titleledger.api.imports.table;

import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Rows that are kept aside, on disk and not in memory, to be read again in another order. */
public final class RowSpool implements AutoCloseable {

    private final Path path;
    private final OutputStream kept;
    private final RandomAccessFile file;
    private long end;

    public RowSpool() throws IOException {
        this.path = Files.createTempFile("ledger-rows-", ".spool");
        this.kept = new BufferedOutputStream(Files.newOutputStream(path));
        this.file = new RandomAccessFile(path.toFile(), "r");
    }

    /** Keeps a row, and says where. */
    public long keep(TabularRow row) {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            write(row, new DataOutputStream(bytes));
            DataOutputStream length = new DataOutputStream(kept);
            length.writeInt(bytes.size());
            bytes.writeTo(kept);
            long place = end;
            end += Integer.BYTES + bytes.size();
            return place;
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    private static void write(TabularRow row, DataOutputStream out) throws IOException {
        out.writeLong(row.line());
        out.writeInt(row.cells().size());
        for (String cell : row.cells()) {
            byte[] text = cell.getBytes(StandardCharsets.UTF_8);
            out.writeInt(text.length);
            out.write(text);
        }
        out.writeInt(row.merged().size());
        for (int column : row.merged()) {
            out.writeInt(column);
        }
    }

    /** From here on rows are read. */
    public void finish() throws IOException {
        kept.flush();
    }

    /** The row at a place. */
    public TabularRow at(long place) {
        try {
            file.seek(place);
            byte[] bytes = new byte[file.readInt()];
            file.readFully(bytes);
            return row(new DataInputStream(new ByteArrayInputStream(bytes)));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static TabularRow row(DataInputStream in) throws IOException {
        long line = in.readLong();
        int count = in.readInt();
        List<String> cells = new ArrayList<>(count);
        for (int cell = 0; cell < count; cell++) {
            cells.add(new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8));
        }
        Set<Integer> merged = new HashSet<>();
        for (int left = in.readInt(); left > 0; left--) {
            merged.add(in.readInt());
        }
        return new TabularRow(line, cells, merged);
    }

    @Override
    public void close() throws IOException {
        kept.close();
        file.close();
        Files.deleteIfExists(path);
    }
}

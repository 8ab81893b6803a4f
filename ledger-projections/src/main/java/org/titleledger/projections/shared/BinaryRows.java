package org.titleledger.projections.shared;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Rows in the binary form of {@code COPY} (PostgreSQL, COPY, "Binary Format"). Nothing is converted: a value has to be of
 * the Java type that belongs to its column, UUID to {@code uuid}, Long to {@code bigint}, Integer to {@code int}, String to
 * {@code text}, LocalDate to {@code date}, OffsetDateTime to {@code timestamptz}, {@link Days} to {@code daterange}, {@link Span} to {@code int8range}, UUID[]
 * and String[] to arrays of them.
 */
final class BinaryRows {

    private static final VarHandle SHORT = MethodHandles.byteArrayViewVarHandle(short[].class, ByteOrder.BIG_ENDIAN);
    private static final VarHandle INT = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN);
    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);

    /** The signature, no flags, no extension. */
    private static final byte[] HEADER = {
        'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xFF, '\r', '\n', 0, 0, 0, 0, 0, 0, 0, 0, 0
    };

    private static final int NULL = -1;
    private static final short END = -1;

    /** PostgreSQL counts days and microseconds from 2000-01-01. */
    private static final long EPOCH_DAY = LocalDate.of(2000, 1, 1).toEpochDay();

    private static final long EPOCH_SECOND = EPOCH_DAY * 86_400;
    private static final long MICROS = 1_000_000;
    private static final int NANOS_IN_MICRO = 1_000;

    /** What kind of range it is, src/include/utils/rangetypes.h. */
    private static final byte FROM_INCLUDED = 0x02;

    private static final byte NO_FROM = 0x08;
    private static final byte NO_UNTIL = 0x10;

    /** The elements' types, pg_type.dat. */
    private static final int OID_OF_TEXT = 25;

    private static final int OID_OF_UUID = 2950;

    private static final int FIRST = 1024;
    private static final int CHUNK = 64 * 1024;

    private final List<byte[]> chunks = new ArrayList<>();
    private byte[] bytes = new byte[FIRST];
    private int length;
    private int count;

    BinaryRows() {
        bytes(HEADER);
    }

    /** How many rows were added. */
    int count() {
        return count;
    }

    /** Adds one row. */
    void add(@Nullable Object[] row) {
        room(Short.BYTES);
        SHORT.set(bytes, length, (short) row.length);
        length += Short.BYTES;
        for (Object value : row) {
            value(value);
        }
        count++;
        if (length >= CHUNK) {
            cut();
        }
    }

    /** Everything, with the end of the form. */
    List<byte[]> end() {
        room(Short.BYTES);
        SHORT.set(bytes, length, END);
        length += Short.BYTES;
        cut();
        return chunks;
    }

    private void cut() {
        chunks.add(Arrays.copyOf(bytes, length));
        length = 0;
    }

    private void value(@Nullable Object value) {
        switch (value) {
            case null -> integer(NULL);
            case String words -> text(words);
            case UUID id -> uuid(id);
            case Long number -> {
                integer(Long.BYTES);
                number(number);
            }
            case Integer number -> {
                integer(Integer.BYTES);
                integer(number);
            }
            case Boolean truth -> {
                integer(1);
                octet(truth ? 1 : 0);
            }
            case LocalDate day -> day(day);
            case OffsetDateTime time -> {
                integer(Long.BYTES);
                number((time.toEpochSecond() - EPOCH_SECOND) * MICROS + time.getNano() / NANOS_IN_MICRO);
            }
            case Days days -> days(days);
            case Span span -> span(span);
            case UUID[] ids -> array(OID_OF_UUID, ids);
            case String[] words -> array(OID_OF_TEXT, words);
            default -> throw new IllegalStateException("no column takes a " + value.getClass());
        }
    }

    private void text(String words) {
        byte[] utf8 = words.getBytes(StandardCharsets.UTF_8);
        integer(utf8.length);
        bytes(utf8);
    }

    private void uuid(UUID id) {
        integer(2 * Long.BYTES);
        number(id.getMostSignificantBits());
        number(id.getLeastSignificantBits());
    }

    private void day(LocalDate day) {
        integer(Integer.BYTES);
        integer(Math.toIntExact(day.toEpochDay() - EPOCH_DAY));
    }

    private void days(Days days) {
        LocalDate from = days.from();
        LocalDate until = days.until();
        int bound = 2 * Integer.BYTES;
        integer(1 + (from == null ? 0 : bound) + (until == null ? 0 : bound));
        octet((from == null ? NO_FROM : FROM_INCLUDED) | (until == null ? NO_UNTIL : 0));
        if (from != null) {
            day(from);
        }
        if (until != null) {
            day(until);
        }
    }

    private void span(Span span) {
        Long until = span.until();
        int bound = Integer.BYTES + Long.BYTES;
        integer(1 + bound + (until == null ? 0 : bound));
        octet(FROM_INCLUDED | (until == null ? NO_UNTIL : 0));
        integer(Long.BYTES);
        number(span.from());
        if (until != null) {
            integer(Long.BYTES);
            number(until);
        }
    }

    private void array(int elements, Object[] values) {
        room(Integer.BYTES);
        int begin = length;
        length += Integer.BYTES;
        integer(values.length == 0 ? 0 : 1);
        integer(0);
        integer(elements);
        if (values.length > 0) {
            integer(values.length);
            integer(1);
        }
        for (Object element : values) {
            value(element);
        }
        INT.set(bytes, begin, length - begin - Integer.BYTES);
    }

    private void octet(int value) {
        room(1);
        bytes[length++] = (byte) value;
    }

    private void integer(int value) {
        room(Integer.BYTES);
        INT.set(bytes, length, value);
        length += Integer.BYTES;
    }

    private void number(long value) {
        room(Long.BYTES);
        LONG.set(bytes, length, value);
        length += Long.BYTES;
    }

    private void bytes(byte[] added) {
        room(added.length);
        System.arraycopy(added, 0, bytes, length, added.length);
        length += added.length;
    }

    private void room(int needed) {
        if (bytes.length - length < needed) {
            bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, length + needed));
        }
    }
}

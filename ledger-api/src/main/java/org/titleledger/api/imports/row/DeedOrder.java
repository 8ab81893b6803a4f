package org.titleledger.api.imports.row;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.titleledger.api.imports.table.TabularRow;
import org.titleledger.shared.Digest;
import org.titleledger.shared.LegalDate;

/**
 * In which order the deeds of a file are recorded: one that follows from what they say, and not from where they stand, so that
 * one and the same history comes of any order of its rows. The law's order first, unknown days before all others, as the
 * timeline has them; on one day the register's own numbers, and whoever gives behind whoever gave to him. Those by which the
 * bureau becomes the holder come last: whether they need a transfer (rule E4) is judged when all others are known.
 */
final class DeedOrder {

    private static final Pattern DIGITS = Pattern.compile("\\d+");
    private static final int PADDED = 18;
    private static final int DIGEST_BEGINS = "sha-256:".length();
    private static final int HALF = 16;
    private static final int HEXADECIMAL = 16;

    /** More deeds of one property on one day were never written; to look for chains among them would take for ever. */
    private static final int MOST_ON_ONE_DAY = 50;

    private static final String BETWEEN = "\u001f";

    private static final Comparator<Key> ORDER = Comparator.comparing(Key::isOfTheBureau)
            .thenComparingLong(Key::day)
            .thenComparingInt(Key::precision)
            .thenComparingLong(Key::registeredOn)
            .thenComparing(Key::number)
            .thenComparing(Key::content);

    private final Predicate<NamedParty> bureau;
    private final List<Key> keys = new ArrayList<>();

    /** @param bureau whether a party as a row names it may be the bureau */
    DeedOrder(Predicate<NamedParty> bureau) {
        this.bureau = bureau;
    }

    /**
     * What of a row its place follows from, without the row.
     *
     * @param content all cells, as a digest
     * @param things which right on which properties, on which day, to the bureau or to others
     * @param givers who gives, as a digest
     * @param takers who takes, as a digest
     * @param kept where the row is kept
     */
    private record Key(
            boolean isOfTheBureau,
            long day,
            int precision,
            long registeredOn,
            String number,
            Content content,
            long things,
            long givers,
            long takers,
            long kept) {

        boolean follows(Key other) {
            return this != other && givers == other.takers && takers != other.takers;
        }
    }

    private record Content(long high, long low) implements Comparable<Content> {

        @Override
        public int compareTo(Content other) {
            int first = Long.compare(high, other.high);
            return first == 0 ? Long.compare(low, other.low) : first;
        }
    }

    /** Takes in a row; one that is refused by itself has no place to keep to. */
    void add(@Nullable DeedRow deed, TabularRow row, long kept) {
        Content content = digest(String.join(BETWEEN, row.cells()));
        if (deed == null) {
            keys.add(new Key(false, Long.MIN_VALUE, 0, 0, "", content, 0, 0, 0, kept));
            return;
        }
        boolean isOfTheBureau = deed.grantees().stream().map(NamedHolder::party).anyMatch(bureau);
        long day = day(LegalDate.dayOf(deed.effectiveOn()));
        keys.add(new Key(
                isOfTheBureau,
                day,
                deed.effectiveOn() == null ? 0 : deed.effectiveOn().precision().ordinal(),
                day(deed.registeredOn()),
                padded(deed.recordingNumber()),
                content,
                digest(isOfTheBureau + " " + day + " " + deed.right() + " " + properties(deed))
                        .high(),
                names(deed.grantors()),
                names(deed.grantees()),
                kept));
    }

    private static long day(@Nullable LocalDate day) {
        return day == null ? Long.MIN_VALUE : day.toEpochDay();
    }

    /** Number 2 comes before number 10. */
    private static String padded(@Nullable String number) {
        return number == null
                ? ""
                : DIGITS.matcher(number)
                        .replaceAll(digits -> Matcher.quoteReplacement(
                                "0".repeat(Math.max(0, PADDED - digits.group().length())) + digits.group()));
    }

    private static String properties(DeedRow deed) {
        return deed.properties().values().stream()
                .flatMap(List::stream)
                .map(identifier -> identifier.scheme() + " " + identifier.value())
                .sorted()
                .distinct()
                .collect(Collectors.joining(BETWEEN));
    }

    private static long names(List<NamedHolder> holders) {
        return digest(holders.stream()
                        .map(holder -> holder.party().name())
                        .sorted()
                        .collect(Collectors.joining(BETWEEN)))
                .high();
    }

    private static Content digest(String text) {
        String hexadecimal = Digest.of(text).toString().substring(DIGEST_BEGINS);
        return new Content(half(hexadecimal, 0), half(hexadecimal, HALF));
    }

    private static long half(String hexadecimal, int from) {
        return Long.parseUnsignedLong(hexadecimal.substring(from, from + HALF), HEXADECIMAL);
    }

    /** Where the rows are kept, in the order in which they are recorded. */
    List<Long> places() {
        keys.sort(ORDER);
        Map<Long, List<Integer>> together = new LinkedHashMap<>();
        for (int place = 0; place < keys.size(); place++) {
            if (keys.get(place).things() != 0) {
                together.computeIfAbsent(keys.get(place).things(), thing -> new ArrayList<>())
                        .add(place);
            }
        }
        together.values().stream()
                .filter(places -> places.size() > 1 && places.size() <= MOST_ON_ONE_DAY)
                .forEach(this::chain);
        return keys.stream().map(Key::kept).toList();
    }

    /** Deeds of one day on one thing take each other's places, so that each stands behind the one it follows. */
    private void chain(List<Integer> places) {
        List<Key> remaining = new ArrayList<>(places.stream().map(keys::get).toList());
        for (int place : places) {
            Key next = remaining.stream()
                    .filter(key -> remaining.stream().noneMatch(key::follows))
                    .findFirst()
                    .orElseGet(remaining::getFirst);
            keys.set(place, next);
            remaining.remove(next);
        }
    }
}

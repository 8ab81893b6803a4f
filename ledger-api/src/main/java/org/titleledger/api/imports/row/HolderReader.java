package org.titleledger.api.imports.row;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.titleledger.shared.Share;
import org.titleledger.shared.Text;

/** Reads the holders of one cell: {@code 甲单位 1/2、乙单位 1/2}, {@code 甲单位（50%）；乙单位（50%）}, {@code 甲单位、乙单位}. */
final class HolderReader {

    private static final Pattern BETWEEN = Pattern.compile("\\s*[、;；]\\s*");
    private static final Pattern WITH_SHARE = Pattern.compile(
            "(.*?\\S)[\\s:：（(占]*((?<![\\d/])\\d+\\s*[/／]\\s*\\d+|(?<![\\d.])\\d+(?:\\.\\d+)?\\s*[%％])[)）]?");

    private HolderReader() {}

    /** The parts of a cell that names several. */
    static List<String> parts(String cell) {
        return Arrays.stream(BETWEEN.split(cell))
                .filter(part -> !part.isBlank())
                .toList();
    }

    /** All who hold a right: their shares are of the whole. */
    static Reading<List<NamedHolder>> read(String cell) {
        return switch (named(cell)) {
            case Reading.Value<List<NamedHolder>> holders -> checked(holders.value());
            case Reading<List<NamedHolder>> other -> other;
        };
    }

    /** Those who give a right: a share may be less than the whole, or not be said. */
    static Reading<List<NamedHolder>> readGivers(String cell) {
        return switch (named(cell)) {
            case Reading.Value<List<NamedHolder>> givers -> checkedNames(givers.value());
            case Reading<List<NamedHolder>> other -> other;
        };
    }

    private static Reading<List<NamedHolder>> named(String cell) {
        List<NamedHolder> holders = new ArrayList<>();
        for (String part : parts(cell)) {
            Matcher form = WITH_SHARE.matcher(part);
            boolean shared = hasDigit(part) && form.matches();
            String name = shared ? form.group(1) : part;
            Reading<Share> share = shared ? ShareReader.read(form.group(2)) : Reading.nothing();
            if (share instanceof Reading.Wrong<Share> wrong) {
                return new Reading.Wrong<>(wrong.code(), wrong.arguments());
            }
            holders.add(new NamedHolder(
                    NamedParty.of(name), share instanceof Reading.Value<Share> v ? v.value() : null));
        }
        return Reading.value(holders);
    }

    /** Without one there is no share, and the form is dear to look for. */
    private static boolean hasDigit(String part) {
        return part.chars().anyMatch(character -> character >= '0' && character <= '9');
    }

    /** The holders with the shares of another cell, in the same order. */
    static Reading<List<NamedHolder>> withShares(List<NamedHolder> holders, String cell) {
        List<String> parts = parts(cell);
        if (parts.size() != holders.size()) {
            return Reading.wrong(FindingCode.SHARES_INCOMPLETE);
        }
        List<NamedHolder> completed = new ArrayList<>();
        for (int index = 0; index < parts.size(); index++) {
            switch (ShareReader.read(parts.get(index))) {
                case Reading.Value<Share> share ->
                    completed.add(new NamedHolder(holders.get(index).party(), share.value()));
                case Reading.Wrong<Share> wrong -> {
                    return new Reading.Wrong<>(wrong.code(), wrong.arguments());
                }
                case Reading.Doubtful<Share> none -> throw new IllegalStateException("no share is doubtful: " + none);
                case Reading.Nothing<Share> none -> throw new IllegalStateException("no share is nothing: " + none);
            }
        }
        return checked(completed);
    }

    private static Reading<List<NamedHolder>> checkedNames(List<NamedHolder> holders) {
        Set<String> names = new HashSet<>();
        for (NamedHolder holder : holders) {
            if (holder.party().name().length() > Text.NAME) {
                return Reading.wrong(
                        FindingCode.TEXT_TOO_LONG, Text.NAME, holder.party().name());
            }
            if (!names.add(holder.party().name())) {
                return Reading.wrong(FindingCode.HOLDER_TWICE, holder.party().name());
            }
        }
        return Reading.value(holders);
    }

    private static Reading<List<NamedHolder>> checked(List<NamedHolder> holders) {
        if (checkedNames(holders) instanceof Reading.Wrong<List<NamedHolder>> wrong) {
            return wrong;
        }
        List<@Nullable Share> shares =
                holders.stream().<@Nullable Share>map(NamedHolder::share).toList();
        if (shares.stream().allMatch(share -> share == null)) {
            return Reading.value(holders);
        }
        if (shares.contains(null)) {
            return Reading.wrong(FindingCode.SHARES_INCOMPLETE);
        }
        Share sum = shares.stream().reduce(Share.NOTHING, Share::plus);
        return sum.isWhole() ? Reading.value(holders) : Reading.wrong(FindingCode.SHARES_NOT_ONE, sum);
    }
}

package org.titleledger.correction;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.titleledger.shared.ActId;
import org.titleledger.shared.Correction.Kind;
import org.titleledger.shared.LegalDate;

/**
 * What stands of an act now, with all corrections of it, and how it can be corrected (rules C1, C3, C4). An act that recorded
 * several things has one for each.
 *
 * @param part which of the things that the act recorded, as {@link Terms#part}; empty where there are no others of a kind
 * @param effectiveOn from when; {@code null} when unknown
 * @param stated what its facts state, a list or a text under the name of its field; nothing when it is annulled
 * @param kinds the corrections that fit it, as far as that does not depend on what they state
 */
public record Standing(String part, @Nullable LegalDate effectiveOn, List<Object> stated, List<Kind> kinds) {

    public Standing {
        stated = List.copyOf(stated);
        kinds = List.copyOf(kinds);
    }

    /**
     * Of every timeline that knows the act.
     *
     * @param strands all timelines of a stream
     */
    public static <S, R extends Replacement> List<Standing> of(List<? extends Strand<S, R, ?>> strands, ActId act) {
        Map<String, List<Strand<S, R, ?>>> parts = new LinkedHashMap<>();
        strands.stream()
                .filter(strand -> strand.knows(act))
                .forEach(strand -> parts.computeIfAbsent(strand.part(), part -> new ArrayList<>())
                        .add(strand));
        return parts.entrySet().stream()
                .map(part -> of(part.getKey(), part.getValue(), act))
                .toList();
    }

    private static <S, R extends Replacement> Standing of(String part, List<Strand<S, R, ?>> strands, ActId act) {
        List<Object> stated = new ArrayList<>();
        strands.forEach(strand -> strand.told(act).ifPresent(stated::add));
        return new Standing(
                part,
                strands.stream()
                        .map(strand -> strand.day(act))
                        .filter(day -> day != null)
                        .findFirst()
                        .orElse(null),
                stated,
                kinds(strands, act));
    }

    /** What an act said of several things is mended, and nothing else (ADR 0030). */
    private static <S, R extends Replacement> List<Kind> kinds(List<Strand<S, R, ?>> strands, ActId act) {
        boolean saidSeveral = strands.size() > 1 && strands.stream().anyMatch(strand -> strand.isFact(act));
        return List.of(Kind.values()).stream()
                .filter(kind -> !saidSeveral || kind == Kind.CLERICAL)
                .filter(kind -> strands.stream().allMatch(strand -> strand.takes(kind, act)))
                .toList();
    }
}

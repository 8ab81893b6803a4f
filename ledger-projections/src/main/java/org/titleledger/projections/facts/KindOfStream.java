package org.titleledger.projections.facts;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.titleledger.shared.LedgerEvent;
import org.titleledger.shared.StreamKind;

/**
 * All registers about one kind of stream: each event makes the state once, whoever writes it down.
 *
 * @param <S> the state
 */
record KindOfStream<S>(StreamKind<S, ?> kind, List<Register<S>> registers) {

    KindOfStream {
        registers = List.copyOf(registers);
    }

    /** By the names of the kinds, in the order of the registers. */
    static Map<String, KindOfStream<?>> byName(List<Register<?>> registers) {
        Map<String, KindOfStream<?>> kinds = new LinkedHashMap<>();
        registers.stream()
                .collect(Collectors.groupingBy(
                        register -> register.kind().name(), LinkedHashMap::new, Collectors.toList()))
                .forEach((name, own) -> kinds.put(name, of(own.getFirst().kind(), own)));
        return kinds;
    }

    private static <S> KindOfStream<S> of(StreamKind<S, ?> kind, List<Register<?>> own) {
        return new KindOfStream<>(
                kind, own.stream().map(register -> sameKind(kind, register)).toList());
    }

    @SuppressWarnings("unchecked")
    private static <S> Register<S> sameKind(StreamKind<S, ?> kind, Register<?> register) {
        if (register.kind() != kind) {
            throw new IllegalStateException("another kind of stream than its name says: " + register);
        }
        return (Register<S>) register;
    }

    boolean mayChangeRows(LedgerEvent event) {
        return registers.stream().anyMatch(register -> register.mayChangeRows(event));
    }

    List<RowTable> tables() {
        return registers.stream()
                .flatMap(register -> register.tables().stream())
                .toList();
    }

    S after(S state, LedgerEvent event) {
        return after(kind, state, event);
    }

    private static <S, E extends LedgerEvent> S after(StreamKind<S, E> kind, S state, LedgerEvent event) {
        return kind.evolve().apply(state, kind.eventType().cast(event));
    }
}

package org.titleledger.api.desk;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/**
 * Lines up the submissions that come while others are being recorded. One at a time takes the next sitting: it records
 * together what waits, in its own thread, and tells the others. So under load a commit serves many, and nobody waits on
 * purpose: who comes to a free desk goes alone.
 */
final class Docket {

    /** While one waits for the disk, the next decides. */
    private static final int SITTINGS_AT_ONCE = 2;

    private static final int MOST_TOGETHER = 32;

    private final Function<HandedIn, Fate> alone;
    private final Function<List<HandedIn>, Map<HandedIn, Fate>> together;
    private final Deque<Place> waiting = new ArrayDeque<>();
    private int free = SITTINGS_AT_ONCE;

    /**
     * @param alone takes the only one that is there; it waits for nobody who could hold a stream for long
     * @param together takes several, does not throw, and leaves none out
     */
    Docket(Function<HandedIn, Fate> alone, Function<List<HandedIn>, Map<HandedIn, Fate>> together) {
        this.alone = alone;
        this.together = together;
    }

    /** A place in the line: its owner is told what became of it, or nothing when it is its turn to take the sitting. */
    private record Place(HandedIn handedIn, CompletableFuture<Optional<Fate>> turn) {}

    /** What becomes of a submission, in whosever sitting. */
    Fate take(HandedIn handedIn) {
        Place own = new Place(handedIn, new CompletableFuture<>());
        enter(own);
        return own.turn.join().orElseGet(() -> sit(own));
    }

    private synchronized void enter(Place own) {
        if (free == 0) {
            waiting.add(own);
        } else {
            free--;
            own.turn.complete(Optional.empty());
        }
    }

    private Fate sit(Place own) {
        List<Place> others = next();
        try {
            return others.isEmpty() ? alone.apply(own.handedIn) : sit(own, others);
        } finally {
            passOn();
        }
    }

    private Fate sit(Place own, List<Place> others) {
        try {
            List<HandedIn> all = new ArrayList<>(List.of(own.handedIn));
            others.forEach(other -> all.add(other.handedIn));
            Map<HandedIn, Fate> fates = together.apply(all);
            others.forEach(other -> other.turn.complete(Optional.of(of(other, fates))));
            return of(own, fates);
        } finally {
            others.forEach(Docket::isLost);
        }
    }

    private static Fate of(Place place, Map<HandedIn, Fate> fates) {
        return Objects.requireNonNull(fates.get(place.handedIn));
    }

    /** Only an error of this process leads here; without a word its owner would wait for ever. */
    private static void isLost(Place left) {
        left.turn.complete(Optional.of(new Fate.Failed(new IllegalStateException("the sitting broke off"))));
    }

    private synchronized List<Place> next() {
        List<Place> next = new ArrayList<>();
        while (next.size() < MOST_TOGETHER - 1 && !waiting.isEmpty()) {
            next.add(waiting.remove());
        }
        return next;
    }

    private synchronized void passOn() {
        Place next = waiting.poll();
        if (next == null) {
            free++;
        } else {
            next.turn.complete(Optional.empty());
        }
    }
}

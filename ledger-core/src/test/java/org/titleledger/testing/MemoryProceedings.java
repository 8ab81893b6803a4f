package org.titleledger.testing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.titleledger.property.Identifier;
import org.titleledger.property.PropertyState;
import org.titleledger.shared.Act;
import org.titleledger.shared.ActId;
import org.titleledger.shared.ActRefusal;
import org.titleledger.shared.Actor;
import org.titleledger.shared.CommandRefused;
import org.titleledger.shared.DocumentId;
import org.titleledger.shared.LedgerEvent;
import org.titleledger.shared.Proceedings;
import org.titleledger.shared.Role;
import org.titleledger.shared.StreamId;
import org.titleledger.shared.StreamKind;
import org.titleledger.shared.StreamVersion;
import org.titleledger.shared.Warning;

/** The proceedings of one command on streams in memory. What was read is noted once, with its version. */
public final class MemoryProceedings implements Proceedings {

    private final Map<StreamId, ? extends List<? extends LedgerEvent>> streams;
    private final ActId act;
    private final Asking asking;
    private final LocalDate today;
    private final Map<StreamId, Long> versions = new LinkedHashMap<>();

    /**
     * What comes with a command.
     *
     * @param actor who asks
     * @param role in which capacity
     * @param reason why
     * @param documents the papers
     * @param seen the version that was seen; {@code null} for whichever is present
     */
    public record Asking(
            Actor actor,
            Role role,
            @Nullable String reason,
            List<DocumentId> documents,
            @Nullable Long seen) {}

    /** Proceedings that read the given streams as they are at the time of reading. */
    public MemoryProceedings(
            Map<StreamId, ? extends List<? extends LedgerEvent>> streams, ActId act, Asking asking, LocalDate today) {
        this.streams = streams;
        this.act = act;
        this.asking = asking;
        this.today = today;
    }

    @Override
    public void begin(StreamVersion own) {
        Long seen = asking.seen();
        if (seen != null && seen != own.version()) {
            throw new CommandRefused(new ActRefusal.VersionIsNotThePresentOne(own.stream(), seen, own.version()));
        }
        versions.put(own.stream(), own.version());
    }

    @Override
    public LocalDate today() {
        return today;
    }

    @Override
    public <S, E extends LedgerEvent> S read(StreamKind<S, E> kind, UUID id) {
        List<? extends LedgerEvent> history = history(kind.of(id));
        versions.putIfAbsent(kind.of(id), (long) history.size());
        return kind.after(history);
    }

    private List<? extends LedgerEvent> history(StreamId stream) {
        List<? extends LedgerEvent> known = streams.get(stream);
        return known == null ? List.of() : known;
    }

    @Override
    public Set<UUID> standingOn(UUID property) {
        Set<UUID> standing = new TreeSet<>();
        streams.forEach((stream, history) -> {
            if (stream.kind().equals(PropertyState.STREAM.name())) {
                PropertyState state = PropertyState.STREAM.after(history);
                if (!state.isRetired()
                        && state.parent()
                                .filter(below -> below.value().equals(property))
                                .isPresent()) {
                    standing.add(stream.id());
                }
            }
        });
        return standing;
    }

    @Override
    public boolean isClaimed(String scheme, String value) {
        return streams.entrySet().stream()
                .filter(entry -> entry.getKey().kind().equals(PropertyState.STREAM.name()))
                .map(entry -> PropertyState.STREAM.after(entry.getValue()))
                .filter(state -> !state.isRetired())
                .flatMap(state -> state.identifiers().latest().stream())
                .anyMatch(latest -> latest.stated().contains(new Identifier(scheme, value)));
    }

    @Override
    public Actor actor() {
        return asking.actor();
    }

    @Override
    public List<DocumentId> documents() {
        return asking.documents();
    }

    @Override
    public Act act(List<Warning> warnings) {
        List<StreamVersion> basedOn = new ArrayList<>();
        versions.forEach((stream, version) -> basedOn.add(new StreamVersion(stream, version)));
        return new Act(act, asking.actor(), asking.role(), asking.reason(), asking.documents(), basedOn, warnings);
    }
}

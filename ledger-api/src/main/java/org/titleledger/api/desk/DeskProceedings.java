package org.titleledger.api.desk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.titleledger.shared.Act;
import org.titleledger.shared.ActId;
import org.titleledger.shared.ActRefusal;
import org.titleledger.shared.Actor;
import org.titleledger.shared.CommandRefused;
import org.titleledger.shared.DocumentId;
import org.titleledger.shared.LedgerEvent;
import org.titleledger.shared.Proceedings;
import org.titleledger.shared.StreamId;
import org.titleledger.shared.StreamKind;
import org.titleledger.shared.StreamVersion;
import org.titleledger.shared.Warning;

/** The proceedings of one command: what it read, it read once, under a lock, and the act says so (rules A2, L1). */
final class DeskProceedings implements Proceedings {

    private final ActId act;
    private final Submission submission;
    private final LocalDate today;
    private final StreamReader reader;
    private final StreamLocks locks;
    private final Map<StreamId, Long> versions = new LinkedHashMap<>();
    private final Map<StreamId, Object> states = new HashMap<>();

    DeskProceedings(ActId act, Submission submission, LocalDate today, StreamReader reader, StreamLocks locks) {
        this.act = act;
        this.submission = submission;
        this.today = today;
        this.reader = reader;
        this.locks = locks;
    }

    @Override
    public void begin(StreamVersion own) {
        Long expected = submission.expectedVersion();
        if (expected != null && expected != own.version()) {
            throw new CommandRefused(new ActRefusal.VersionIsNotThePresentOne(own.stream(), expected, own.version()));
        }
        versions.put(own.stream(), own.version());
    }

    @Override
    public LocalDate today() {
        return today;
    }

    @Override
    @SuppressWarnings("unchecked")
    public <S, E extends LedgerEvent> S read(StreamKind<S, E> kind, UUID id) {
        StreamId stream = kind.of(id);
        Object known = states.get(stream);
        if (known == null) {
            locks.share(stream);
            List<LedgerEvent> history = reader.events(stream);
            versions.putIfAbsent(stream, (long) history.size());
            known = kind.after(history);
            states.put(stream, known);
        }
        return (S) known;
    }

    @Override
    public Set<UUID> standingOn(UUID property) {
        return reader.standingOn(property);
    }

    @Override
    public boolean isClaimed(String scheme, String value) {
        return reader.isClaimed(scheme, value);
    }

    @Override
    public Actor actor() {
        return submission.actor();
    }

    @Override
    public List<DocumentId> documents() {
        return submission.documents();
    }

    @Override
    public Act act(List<Warning> warnings) {
        List<StreamVersion> basedOn = new ArrayList<>();
        versions.forEach((stream, version) -> basedOn.add(new StreamVersion(stream, version)));
        return new Act(
                act,
                submission.actor(),
                submission.role(),
                submission.reason(),
                submission.documents(),
                basedOn,
                warnings);
    }
}

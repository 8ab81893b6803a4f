package org.titleledger.api.desk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.titleledger.shared.Act;
import org.titleledger.shared.ActId;
import org.titleledger.shared.Actor;
import org.titleledger.shared.DocumentId;
import org.titleledger.shared.LedgerEvent;
import org.titleledger.shared.Proceedings;
import org.titleledger.shared.StreamId;
import org.titleledger.shared.StreamKind;
import org.titleledger.shared.StreamVersion;
import org.titleledger.shared.Warning;

/** The proceedings of one act of a batch: it sees what is recorded, what the batch decided before it, and itself. */
final class BatchProceedings implements Proceedings {

    private final Batch batch;
    private final ActId act;
    private final Signature signature;
    private final Map<StreamId, Long> versions = new LinkedHashMap<>();
    private final List<LedgerEvent> own = new ArrayList<>();

    BatchProceedings(Batch batch, ActId act, Signature signature) {
        this.batch = batch;
        this.act = act;
        this.signature = signature;
    }

    void add(List<? extends LedgerEvent> facts) {
        own.addAll(facts);
    }

    List<LedgerEvent> facts() {
        return own;
    }

    List<LedgerEvent> history(StreamId stream) {
        List<LedgerEvent> history = new ArrayList<>(batch.history(stream));
        own.stream().filter(fact -> fact.stream().equals(stream)).forEach(history::add);
        return history;
    }

    @Override
    public void begin(StreamVersion stream) {
        versions.putIfAbsent(stream.stream(), stream.version());
    }

    @Override
    public LocalDate today() {
        return batch.today();
    }

    @Override
    public <S, E extends LedgerEvent> S read(StreamKind<S, E> kind, UUID id) {
        StreamId stream = kind.of(id);
        List<LedgerEvent> history = history(stream);
        versions.putIfAbsent(stream, (long) history.size());
        return kind.after(history);
    }

    @Override
    public Set<UUID> standingOn(UUID property) {
        return batch.standingOn(property, own);
    }

    @Override
    public boolean isClaimed(String scheme, String value) {
        return batch.isClaimed(scheme, value);
    }

    @Override
    public Actor actor() {
        return signature.actor();
    }

    @Override
    public List<DocumentId> documents() {
        return signature.documents();
    }

    @Override
    public Act act(List<Warning> warnings) {
        List<StreamVersion> basedOn = new ArrayList<>();
        versions.forEach((stream, version) -> basedOn.add(new StreamVersion(stream, version)));
        return new Act(
                act, signature.actor(), signature.role(), signature.reason(), signature.documents(), basedOn, warnings);
    }
}

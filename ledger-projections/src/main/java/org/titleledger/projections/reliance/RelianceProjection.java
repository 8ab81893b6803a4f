package org.titleledger.projections.reliance;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.titleledger.projections.shared.Batch;
import org.titleledger.projections.shared.Entry;
import org.titleledger.projections.shared.Projection;
import org.titleledger.reliance.Reliance;
import org.titleledger.shared.StreamId;

/** Keeps what each decision that others trust in had read: its act says so (rule A2). */
public final class RelianceProjection implements Projection {

    private static final Set<String> OF_PROPERTIES = Set.of("property", "title", "custody", "occupancy");

    private static final String COLUMNS =
            "position, read_stream, read_version, act, type, kind, thing, property, recorded_at, actor";

    @Override
    public void on(Entry entry, Batch batch) {
        Reliance.by(entry.event())
                .ifPresent(reliance -> entry.event()
                        .act()
                        .basedOn()
                        .forEach(read -> batch.insert(
                                "reliance",
                                COLUMNS,
                                entry.position(),
                                read.stream().toString(),
                                read.version(),
                                entry.event().act().id().value(),
                                entry.type(),
                                reliance.kind().name(),
                                reliance.thing().toString(),
                                propertyOf(entry.event().stream()),
                                entry.at(),
                                entry.event().act().actor().login())));
    }

    private static @Nullable UUID propertyOf(StreamId stream) {
        return isOfProperty(stream) ? stream.id() : null;
    }

    /** Whether a stream tells of a property, and of which one it is. */
    static boolean isOfProperty(StreamId stream) {
        return OF_PROPERTIES.contains(stream.kind());
    }
}

package org.titleledger.projections.facts;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.titleledger.shared.LedgerEvent;
import org.titleledger.shared.StreamKind;

/**
 * What the state of one kind of stream says in rows. Which facts hold on which days is the state's to tell; here it is only
 * written down.
 *
 * @param <S> the state
 */
public interface Register<S> {

    /** The streams it is about. */
    StreamKind<S, ?> kind();

    /** The tables it fills, and nobody else. */
    List<RowTable> tables();

    /** Whether an event may change a row; for those that never do nothing is read and nothing compared. */
    boolean mayChangeRows(LedgerEvent event);

    /**
     * How many places a state's timelines have until now, by names of the register's own: what is added to one stands at the
     * position of the event that added it.
     */
    Map<String, Long> lengths(S state);

    /** Everything that a state says, each row once. */
    void rows(UUID subject, S state, Places places, Consumer<FactRow> rows);
}

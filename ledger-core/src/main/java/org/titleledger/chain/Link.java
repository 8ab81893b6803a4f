package org.titleledger.chain;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.titleledger.shared.ActId;
import org.titleledger.shared.LegalDate;
import org.titleledger.title.Holder;
import org.titleledger.title.Instrument;

/**
 * One hand-over of a right.
 *
 * @param from who gave it, as the act says; nobody where it names nobody
 * @param to who held it from then on; nobody when the right ended or nobody is registered
 * @param effectiveOn from when; {@code null} when unknown
 * @param act the act that says so
 * @param instrument by what it moved; {@code null} where the act does not say
 * @param recordingNumber the register's own number of it; {@code null} where it has none
 * @param ended whether the right ended by it
 * @param disputed whether a dispute stands on some of its days
 */
public record Link(
        List<Holder> from,
        List<Holder> to,
        @Nullable LegalDate effectiveOn,
        ActId act,
        @Nullable Instrument instrument,
        @Nullable String recordingNumber,
        boolean ended,
        boolean disputed) {

    public Link {
        from = List.copyOf(from);
        to = List.copyOf(to);
    }
}

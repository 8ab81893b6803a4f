package org.titleledger.bureau;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.titleledger.party.PartyId;
import org.titleledger.shared.LedgerCommand;
import org.titleledger.shared.LegalDate;
import org.titleledger.shared.Required;
import org.titleledger.shared.StreamId;

/** What may be asked about which party is the bureau. */
public sealed interface BureauCommand extends LedgerCommand {

    /** The designation that is written. */
    DesignationId designation();

    @Override
    default StreamId target() {
        return BureauState.THE_BUREAU;
    }

    /** Ask that a party be the bureau. */
    record DesignateBureau(
            DesignationId designation, @Nullable LegalDate effectiveOn, PartyId party) implements BureauCommand {

        public DesignateBureau {
            Required.value("party", party);
        }

        @Override
        public Set<StreamId> reads() {
            return Set.of(party.stream());
        }
    }

    /** Approve what another person asked for. */
    record ApproveDesignation(
            DesignationId designation, @Nullable LegalDate effectiveOn) implements BureauCommand {}
}

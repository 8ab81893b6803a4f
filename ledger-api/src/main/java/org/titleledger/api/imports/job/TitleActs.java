package org.titleledger.api.imports.job;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.titleledger.api.imports.row.NamedHolder;
import org.titleledger.api.imports.row.PropertyField;
import org.titleledger.api.imports.row.TitleClaim;
import org.titleledger.party.PartyId;
import org.titleledger.property.PropertyId;
import org.titleledger.shared.LedgerCommand;
import org.titleledger.title.Holder;
import org.titleledger.title.TitleCommand.RecordTitle;
import org.titleledger.title.TitleFact;

/** Makes the command that records the title of a row. */
final class TitleActs {

    private TitleActs() {}

    /** The command; nothing when a holder is nobody that can be told, which the parties have noted. */
    static Optional<LedgerCommand> record(PropertyId property, TitleClaim claim, NamedParties parties) {
        List<Holder> holders = new ArrayList<>();
        for (NamedHolder named : claim.holders()) {
            PartyId party = parties.find(PropertyField.HOLDER, named.party());
            if (party == null) {
                return Optional.empty();
            }
            holders.add(new Holder(party, named.share()));
        }
        TitleFact fact = new TitleFact(
                claim.status(),
                claim.nature(),
                claim.coOwnership(),
                TitleFact.completed(holders),
                claim.certificates(),
                null,
                claim.termEndsOn(),
                null,
                null);
        return Optional.of(new RecordTitle(property, claim.effectiveOn(), claim.right(), fact, List.of(), null));
    }
}

package org.titleledger.title;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.titleledger.party.PartyId;
import org.titleledger.shared.Share;

/** What holders a right has when shares have moved (rule F2): untouched co-holders keep theirs. */
final class Movement {

    private Movement() {}

    static List<Holder> after(Optional<TitleFact> before, List<Grant> grants, List<TransferParty> to) {
        Map<PartyId, Share> shares = new LinkedHashMap<>();
        boolean isJoint =
                before.filter(fact -> fact.coOwnership() == CoOwnership.JOINT).isPresent();
        if (!isJoint && !grants.isEmpty()) {
            before.ifPresent(
                    fact -> fact.holders().forEach(holder -> shares.put(holder.party(), holder.shareOrWhole())));
            grants.forEach(grant -> shares.computeIfPresent(
                    grant.holder(), (holder, share) -> share.minus(grant.share() == null ? share : grant.share())));
        }
        to.forEach(party -> shares.merge(party.party(), party.share(), Share::plus));
        List<Holder> holders = new ArrayList<>();
        shares.forEach((party, share) -> {
            if (!share.isNothing()) {
                holders.add(new Holder(party, share));
            }
        });
        return holders;
    }
}

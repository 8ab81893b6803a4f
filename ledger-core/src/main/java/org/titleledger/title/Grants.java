package org.titleledger.title;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.titleledger.party.PartyId;
import org.titleledger.party.PartyState;
import org.titleledger.party.Succession;
import org.titleledger.shared.Proceedings;
import org.titleledger.shared.Refusal;
import org.titleledger.shared.Share;
import org.titleledger.title.TitleCommand.OpenTransfer.Requested;

/**
 * Whose shares move when parties stand as grantors (rules F2, F3, D3): a holder for itself, or a successor for a dissolved
 * holder, for the holder's share times its share of the estate.
 *
 * @param grants what moves
 * @param given the sum of what moves, as shares of the whole right
 * @param refusal why it cannot move
 */
record Grants(List<Grant> grants, Share given, @Nullable Refusal refusal) {

    static Grants of(Optional<TitleFact> before, List<Requested> from, Proceedings proceedings) {
        if (from.isEmpty()) {
            return new Grants(List.of(), Share.WHOLE, null);
        }
        TitleFact fact = before.orElseThrow(() -> new IllegalStateException("a right without a fact has no grantor"));
        Succession succession = new Succession(party -> proceedings.read(PartyState.STREAM, party.value()));
        return fact.coOwnership() == CoOwnership.JOINT
                ? joint(fact, from, succession)
                : byShares(fact, from, succession);
    }

    private static Grants refused(Refusal refusal) {
        return new Grants(List.of(), Share.NOTHING, refusal);
    }

    /** Joint holders dispose of the whole together (民法典 301), each itself or by whoever stands for all of it. */
    private static Grants joint(TitleFact fact, List<Requested> from, Succession succession) {
        List<Grant> grants = new ArrayList<>();
        Set<PartyId> acting = new HashSet<>(from.stream().map(Requested::party).toList());
        for (Holder holder : fact.holders()) {
            Map<PartyId, Share> standing = succession.standingFor(holder.party());
            Optional<PartyId> actor = acting.contains(holder.party())
                    ? Optional.of(holder.party())
                    : standing.keySet().stream().filter(acting::contains).findFirst();
            if (actor.isEmpty()) {
                return refused(new TitleRefusal.JointHoldersActTogether());
            }
            if (!succession.covered(holder.party()).isWhole()) {
                return refused(new TitleRefusal.GrantorIsDissolvedWithoutSuccession(holder.party()));
            }
            grants.add(new Grant(actor.get(), holder.party(), null));
        }
        return new Grants(grants, Share.WHOLE, null);
    }

    private static Grants byShares(TitleFact fact, List<Requested> from, Succession succession) {
        List<Grant> grants = new ArrayList<>();
        for (Requested grantor : from) {
            List<Grant> possible = possible(fact, grantor.party(), succession);
            if (possible.isEmpty()) {
                return refused(new TitleRefusal.GrantorIsNotHolder(grantor.party()));
            }
            if (fact.isHeldBy(grantor.party())
                    && !succession.covered(grantor.party()).isWhole()) {
                return refused(new TitleRefusal.GrantorIsDissolvedWithoutSuccession(grantor.party()));
            }
            Share most = sum(possible);
            Share wanted = grantor.share() == null ? most : grantor.share();
            if (wanted.compareTo(most) > 0) {
                return refused(new TitleRefusal.GrantorGivesMoreThanItHolds(grantor.party(), most));
            }
            grants.addAll(taken(possible, wanted));
        }
        return overdrawn(fact, grants)
                .map(holder ->
                        refused(new TitleRefusal.GrantorGivesMoreThanItHolds(holder.party(), holder.shareOrWhole())))
                .orElseGet(() -> new Grants(grants, sum(grants), null));
    }

    /** All that a party could give: its own share, and its part of the shares of dissolved holders. */
    private static List<Grant> possible(TitleFact fact, PartyId grantor, Succession succession) {
        List<Grant> possible = new ArrayList<>();
        for (Holder holder : fact.holders()) {
            Share part = holder.party().equals(grantor)
                    ? Share.WHOLE
                    : succession.standingFor(holder.party()).getOrDefault(grantor, Share.NOTHING);
            if (!part.isNothing()) {
                possible.add(
                        new Grant(grantor, holder.party(), holder.shareOrWhole().times(part)));
            }
        }
        return possible;
    }

    private static List<Grant> taken(List<Grant> possible, Share wanted) {
        List<Grant> taken = new ArrayList<>();
        Share left = wanted;
        for (Grant grant : possible) {
            Share most = grant.share() == null ? Share.WHOLE : grant.share();
            Share share = most.compareTo(left) > 0 ? left : most;
            if (!share.isNothing()) {
                taken.add(new Grant(grant.party(), grant.holder(), share));
                left = left.minus(share);
            }
        }
        return taken;
    }

    private static Optional<Holder> overdrawn(TitleFact fact, List<Grant> grants) {
        return fact.holders().stream()
                .filter(holder -> sum(grants.stream()
                                        .filter(grant -> grant.holder().equals(holder.party()))
                                        .toList())
                                .compareTo(holder.shareOrWhole())
                        > 0)
                .findFirst();
    }

    private static Share sum(List<Grant> grants) {
        return Share.sum(grants.stream()
                .map(grant -> grant.share() == null ? Share.WHOLE : grant.share())
                .toList());
    }
}

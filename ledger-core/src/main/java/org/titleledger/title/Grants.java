package org.titleledger.title;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.titleledger.party.PartyId;
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

    static Grants of(TitleState state, Right right, List<Requested> from, Proceedings proceedings) {
        if (from.isEmpty()) {
            return new Grants(List.of(), Share.WHOLE, null);
        }
        TitleFact fact = state.latest(right)
                .orElseThrow(() -> new IllegalStateException("a right without a fact has no grantor"));
        Standing standing = Standing.of(state, right, fact, proceedings);
        return fact.coOwnership() == CoOwnership.JOINT ? joint(standing, from) : byShares(standing, from);
    }

    private static Grants refused(Refusal refusal) {
        return new Grants(List.of(), Share.NOTHING, refusal);
    }

    /**
     * Joint holders dispose of the whole together (民法典 301), each itself or by all who stand for it; nobody else acts,
     * and nobody gives a part.
     */
    private static Grants joint(Standing standing, List<Requested> from) {
        Set<PartyId> acting =
                new LinkedHashSet<>(from.stream().map(Requested::party).toList());
        List<Grant> grants = new ArrayList<>();
        for (Holder holder : standing.fact().holders()) {
            List<PartyId> forHolder = actingFor(holder.party(), acting, standing);
            if (!forHolder.isEmpty() && !standing.isCovered(holder.party())) {
                return refused(new TitleRefusal.GrantorIsDissolvedWithoutSuccession(holder.party()));
            }
            forHolder.forEach(party -> grants.add(new Grant(party, holder.party(), null)));
            if (!standFor(holder.party(), forHolder, standing)) {
                return refused(new TitleRefusal.JointHoldersActTogether());
            }
        }
        acting.removeAll(grants.stream().map(Grant::party).toList());
        if (!acting.isEmpty()) {
            return refused(new TitleRefusal.GrantorIsNotHolder(acting.iterator().next()));
        }
        return givesAPart(from)
                ? refused(new TitleRefusal.JointHoldersActTogether())
                : new Grants(grants, Share.WHOLE, null);
    }

    private static List<PartyId> actingFor(PartyId holder, Set<PartyId> acting, Standing standing) {
        return acting.contains(holder)
                ? List.of(holder)
                : standing.heirsOf(holder).keySet().stream()
                        .filter(acting::contains)
                        .toList();
    }

    private static boolean standFor(PartyId holder, List<PartyId> acting, Standing standing) {
        return acting.contains(holder)
                || new HashSet<>(acting).containsAll(standing.heirsOf(holder).keySet()) && !acting.isEmpty();
    }

    /** Shares of a joint right are nobody's; where they are named all the same, they name the whole. */
    private static boolean givesAPart(List<Requested> from) {
        List<Share> named =
                from.stream().map(Requested::share).filter(Objects::nonNull).toList();
        return !named.isEmpty() && !Share.sum(named).isWhole();
    }

    private static Grants byShares(Standing standing, List<Requested> from) {
        List<Grant> grants = new ArrayList<>();
        for (Requested grantor : from) {
            List<Grant> possible = possible(standing, grantor.party());
            if (possible.isEmpty()) {
                return refused(new TitleRefusal.GrantorIsNotHolder(grantor.party()));
            }
            if (standing.fact().isHeldBy(grantor.party()) && !standing.isCovered(grantor.party())) {
                return refused(new TitleRefusal.GrantorIsDissolvedWithoutSuccession(grantor.party()));
            }
            Share most = sum(possible);
            Share wanted = grantor.share() == null ? most : grantor.share();
            if (wanted.compareTo(most) > 0) {
                return refused(new TitleRefusal.GrantorGivesMoreThanItHolds(grantor.party(), most));
            }
            grants.addAll(taken(possible, wanted));
        }
        return overdrawn(standing.fact(), grants)
                .map(holder ->
                        refused(new TitleRefusal.GrantorGivesMoreThanItHolds(holder.party(), holder.shareOrWhole())))
                .orElseGet(() -> new Grants(grants, sum(grants), null));
    }

    /** All that a party could give: its own share, and its part of the shares of dissolved holders. */
    private static List<Grant> possible(Standing standing, PartyId grantor) {
        return standing.fact().holders().stream()
                .map(holder -> new Grant(grantor, holder.party(), standing.of(grantor, holder)))
                .filter(grant -> !Share.NOTHING.equals(grant.share()))
                .toList();
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

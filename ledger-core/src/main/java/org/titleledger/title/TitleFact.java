package org.titleledger.title;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.titleledger.party.PartyId;
import org.titleledger.shared.InvalidValue;
import org.titleledger.shared.LegalDate;
import org.titleledger.shared.Required;
import org.titleledger.shared.Share;
import org.titleledger.shared.Text;

/**
 * What a right is from a day on: the whole of it (rules A3, E1).
 *
 * @param status registered, filed or neither
 * @param nature how the land was obtained; {@code null} where unknown
 * @param coOwnership how several hold it
 * @param holders who holds it; nobody when unregistered, the party in whose name it is filed when filed
 * @param certificates what proves it
 * @param registeredOn the day of the register entry, where it differs from the day the right took effect (rule E2)
 * @param termEndsOn the last day of the land's term; {@code null} for allocated land, which has none
 * @param ground why it took effect without the entry (rule E2)
 * @param recordingNumber the register's own number of the entry
 */
public record TitleFact(
        TitleStatus status,
        @Nullable LandNature nature,
        CoOwnership coOwnership,
        List<Holder> holders,
        List<Certificate> certificates,
        @Nullable LocalDate registeredOn,
        @Nullable LocalDate termEndsOn,
        @Nullable Ground ground,
        @Nullable String recordingNumber) {

    /** The year in which national reporting writes the term of land that has none; never an expiry. */
    private static final int DUMMY_YEAR = 2999;

    private static final int MOST_HOLDERS = 100;

    public TitleFact {
        Required.value("status", status);
        Required.value("coOwnership", coOwnership);
        holders = Required.list("holders", holders);
        certificates = Required.list("certificates", certificates);
        LegalDate.checked(registeredOn);
        recordingNumber = Text.optional("recordingNumber", recordingNumber, Text.NAME);
        termEndsOn = termEndsOn != null && termEndsOn.getYear() == DUMMY_YEAR ? null : LegalDate.checked(termEndsOn);
        checkHolders(status, coOwnership, holders);
    }

    /** How the holders hold it when nobody says: one alone, several by shares, several without shares jointly. */
    public static CoOwnership coOwnershipOf(List<Holder> holders) {
        if (holders.size() <= 1) {
            return CoOwnership.SOLE;
        }
        return holders.stream().allMatch(holder -> holder.share() == null) ? CoOwnership.JOINT : CoOwnership.BY_SHARES;
    }

    /** A sole holder's share is the whole, said or not. */
    public static List<Holder> completed(List<Holder> holders) {
        return holders.size() == 1 && holders.getFirst().share() == null
                ? List.of(new Holder(holders.getFirst().party(), Share.WHOLE))
                : holders;
    }

    private static void checkHolders(TitleStatus status, CoOwnership coOwnership, List<Holder> holders) {
        if (status == TitleStatus.UNREGISTERED) {
            if (!holders.isEmpty()) {
                throw new InvalidValue("holders.of-unregistered");
            }
            return;
        }
        if (holders.isEmpty() || holders.size() > MOST_HOLDERS) {
            throw new InvalidValue(holders.isEmpty() ? "holders.missing" : "holders.too-many");
        }
        if (new HashSet<>(holders.stream().map(Holder::party).toList()).size() < holders.size()) {
            throw new InvalidValue("holders.named-twice");
        }
        boolean fits = switch (coOwnership) {
            case SOLE -> holders.size() == 1 && sumsToOne(holders);
            case JOINT -> holders.size() > 1 && holders.stream().allMatch(holder -> holder.share() == null);
            case BY_SHARES -> holders.size() > 1 && sumsToOne(holders);
        };
        if (!fits) {
            throw new InvalidValue(
                    coOwnership == CoOwnership.JOINT || sumsToOne(holders)
                            ? "holders.do-not-fit-co-ownership"
                            : "shares.do-not-sum-to-one",
                    coOwnership);
        }
    }

    private static boolean sumsToOne(List<Holder> holders) {
        return holders.stream().allMatch(holder -> holder.share() != null)
                && Share.sum(holders.stream().map(Holder::shareOrWhole).toList())
                        .isWhole();
    }

    /** Whether a party is among the holders. */
    public boolean isHeldBy(PartyId party) {
        return holders.stream().anyMatch(holder -> holder.party().equals(party));
    }

    /** What a party holds of the right: nothing where it is no holder, the whole where it holds jointly. */
    public Share shareOf(PartyId party) {
        return holders.stream()
                .filter(holder -> holder.party().equals(party))
                .findFirst()
                .map(Holder::shareOrWhole)
                .orElse(Share.NOTHING);
    }

    /** Whether a party is the only holder. */
    public boolean isHeldOnlyBy(PartyId party) {
        return holders.size() == 1 && isHeldBy(party);
    }
}

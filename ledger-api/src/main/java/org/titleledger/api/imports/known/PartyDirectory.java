package org.titleledger.api.imports.known;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.titleledger.api.imports.row.FindingCode;
import org.titleledger.api.imports.row.NamedParty;
import org.titleledger.party.CreditCode;
import org.titleledger.party.PartyEvent;
import org.titleledger.party.PartyId;

/** The parties of the ledger by their names and credit codes. */
public final class PartyDirectory {

    private final @Nullable PartyDirectory below;
    private final Index<String, PartyId> byName;
    private final Index<CreditCode, PartyId> byCode;
    private final Map<PartyId, KnownParty> parties = new HashMap<>();

    PartyDirectory() {
        this(null, new Index<>(), new Index<>());
    }

    private PartyDirectory(
            @Nullable PartyDirectory below, Index<String, PartyId> byName, Index<CreditCode, PartyId> byCode) {
        this.below = below;
        this.byName = byName;
        this.byCode = byCode;
    }

    PartyDirectory layer() {
        return new PartyDirectory(this, byName.layer(), byCode.layer());
    }

    /** Takes in an event; to take it in twice changes nothing. */
    void learn(PartyEvent fact) {
        switch (fact) {
            case PartyEvent.Registered e -> {
                parties.putIfAbsent(e.party(), KnownParty.of(e));
                byName.put(Keys.folded(e.name()), e.party());
                if (e.creditCode() != null) {
                    byCode.put(e.creditCode(), e.party());
                }
            }
            case PartyEvent.Renamed e -> {
                parties.put(e.party(), party(e.party()).renamed(e.name()));
                byName.put(Keys.folded(e.name()), e.party());
            }
            case PartyEvent.Dissolved e ->
                parties.put(e.party(), party(e.party()).dissolved(e.effectiveOn()));
            case PartyEvent.Succeeded e -> {}
            case PartyEvent.CorrectionApproved e -> correct(e.party(), KnownParty.of(e));
            case PartyEvent.OfCorrection e -> {}
        }
    }

    private void correct(PartyId id, KnownParty corrected) {
        CreditCode before = party(id).creditCode();
        if (before != null) {
            byCode.remove(before, id);
        }
        if (corrected.creditCode() != null) {
            byCode.put(corrected.creditCode(), id);
        }
        byName.put(Keys.folded(corrected.name()), id);
        parties.put(id, corrected);
    }

    KnownParty party(PartyId id) {
        return find(id).orElseThrow(() -> new IllegalStateException("no such party: " + id));
    }

    private Optional<KnownParty> find(PartyId id) {
        KnownParty own = parties.get(id);
        return own != null || below == null ? Optional.ofNullable(own) : below.find(id);
    }

    /** A text as people read it: the name where it is the identity of a known party. */
    public String named(String text) {
        if (!text.startsWith("party:")) {
            return text;
        }
        return find(PartyId.parse(text)).map(KnownParty::name).orElse(text);
    }

    /** The name of a party. */
    public String nameOf(PartyId id) {
        return party(id).name();
    }

    /** The present name of the party that is meant; the name itself where nobody knows whose it is. */
    public String presentNameOf(NamedParty named) {
        return switch (match(named)) {
            case PartyMatch.Known known -> nameOf(known.party());
            case PartyMatch.KnownWithoutCode known -> nameOf(known.party());
            case PartyMatch.FirstNamed unknown -> named.name();
            case PartyMatch.Undecided undecided -> named.name();
        };
    }

    /** Which party is meant. */
    public PartyMatch match(NamedParty named) {
        Set<PartyId> sameName = byName.get(Keys.folded(named.name()));
        CreditCode code = named.creditCode();
        Optional<PartyId> owner =
                code == null ? Optional.empty() : byCode.get(code).stream().findFirst();
        if (code != null && owner.isPresent()) {
            return sameName.contains(owner.get())
                    ? new PartyMatch.Known(owner.get())
                    : PartyMatch.Undecided.because(FindingCode.CREDIT_CODE_OF_ANOTHER, code, nameOf(owner.get()));
        }
        if (sameName.size() > 1) {
            return PartyMatch.Undecided.because(FindingCode.PARTY_AMBIGUOUS, named.name());
        }
        return sameName.stream()
                .findFirst()
                .map(party -> byNameOnly(party, code))
                .orElseGet(PartyMatch.FirstNamed::new);
    }

    private PartyMatch byNameOnly(PartyId party, @Nullable CreditCode code) {
        CreditCode other = party(party).creditCode();
        if (code == null) {
            return new PartyMatch.Known(party);
        }
        return other == null
                ? new PartyMatch.KnownWithoutCode(party)
                : PartyMatch.Undecided.because(FindingCode.PARTY_HAS_ANOTHER_CODE, nameOf(party), other);
    }
}

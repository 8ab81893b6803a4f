package org.titleledger.party;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.titleledger.correction.CorrectionId;
import org.titleledger.correction.CorrectionRequest;
import org.titleledger.correction.CorrectionStep;
import org.titleledger.correction.Terms;
import org.titleledger.correction.Verdict;
import org.titleledger.shared.InvalidValue;
import org.titleledger.shared.LedgerCommand;
import org.titleledger.shared.LegalDate;
import org.titleledger.shared.Required;
import org.titleledger.shared.StreamId;
import org.titleledger.shared.Text;

/** What may be asked of a party. */
public sealed interface PartyCommand extends LedgerCommand {

    /** The party that is written. */
    PartyId party();

    @Override
    default StreamId target() {
        return party().stream();
    }

    /** Make a party known. */
    record RegisterParty(
            PartyId party,
            @Nullable LegalDate effectiveOn,
            String name,
            PartyKind kind,
            @Nullable CreditCode creditCode,
            @Nullable LegalDate establishedOn)
            implements PartyCommand {
        public RegisterParty {
            Required.value("party", party);
            name = Text.required("name", name, Text.NAME);
            Required.value("kind", kind);
        }
    }

    /** Record that a party has another name from a day on. */
    record RenameParty(PartyId party, @Nullable LegalDate effectiveOn, String name) implements PartyCommand {
        public RenameParty {
            name = Text.required("name", name, Text.NAME);
        }
    }

    /** Record that a party ceased to exist. */
    record DissolveParty(PartyId party, @Nullable LegalDate effectiveOn, List<Successor> successors)
            implements PartyCommand {
        public DissolveParty {
            successors = named(successors);
        }

        @Override
        public Set<StreamId> reads() {
            return streamsOf(successors);
        }
    }

    /** Record who succeeded a dissolved party. */
    record SucceedParty(PartyId party, @Nullable LegalDate effectiveOn, List<Successor> successors)
            implements PartyCommand {
        public SucceedParty {
            successors = named(successors);
        }

        @Override
        public Set<StreamId> reads() {
            return streamsOf(successors);
        }
    }

    static List<Successor> named(List<Successor> successors) {
        List<Successor> all = Required.list("successors", successors);
        if (all.stream().map(Successor::party).distinct().count() < all.size()) {
            throw new InvalidValue("list.has-doubles", "successors");
        }
        return all;
    }

    static Set<StreamId> streamsOf(List<Successor> successors) {
        Set<StreamId> streams = new LinkedHashSet<>();
        successors.forEach(successor -> streams.add(successor.party().stream()));
        return streams;
    }

    /** Ask for a correction of what was recorded here (rules C1, C2). */
    record CorrectParty(
            PartyId party,
            CorrectionId correction,
            Terms terms,
            @Nullable PartyReplacement replacement) implements OfCorrection, CorrectionRequest<PartyReplacement> {

        public CorrectParty {
            terms = CorrectionRequest.checked(terms, replacement);
        }

        @Override
        public Set<StreamId> reads() {
            return CorrectionRequest.reads(OfCorrection.super.reads(), replacement);
        }
    }

    /** Approve, return or withdraw a correction (rule C2). */
    record DecidePartyCorrection(PartyId party, LegalDate effectiveOn, CorrectionId correction, Verdict verdict)
            implements OfCorrection, CorrectionStep {

        public DecidePartyCorrection {
            Required.value("effectiveOn", effectiveOn);
            Required.value("verdict", verdict);
        }
    }

    /** A command about one correction. */
    sealed interface OfCorrection extends PartyCommand {

        /** Which one. */
        CorrectionId correction();
    }
}

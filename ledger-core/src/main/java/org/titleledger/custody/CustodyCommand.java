package org.titleledger.custody;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.titleledger.correction.CorrectionId;
import org.titleledger.correction.CorrectionRequest;
import org.titleledger.correction.CorrectionStep;
import org.titleledger.correction.Terms;
import org.titleledger.correction.Verdict;
import org.titleledger.party.PartyId;
import org.titleledger.property.PropertyId;
import org.titleledger.shared.LedgerCommand;
import org.titleledger.shared.LegalDate;
import org.titleledger.shared.Required;
import org.titleledger.shared.StreamId;

/** What may be asked about who keeps a property. */
public sealed interface CustodyCommand extends LedgerCommand {

    /** The property whose custody is written. */
    PropertyId property();

    @Override
    default StreamId target() {
        return property().custodyStream();
    }

    @Override
    default Set<StreamId> reads() {
        return Set.of(property().stream());
    }

    /** Record that a property was handed over. */
    record HandOver(
            PropertyId property,
            @Nullable LegalDate effectiveOn,
            @Nullable PartyId from,
            PartyId to) implements CustodyCommand {

        public HandOver {
            Required.value("to", to);
        }

        @Override
        public Set<StreamId> reads() {
            Set<StreamId> reads = new HashSet<>(Set.of(property.stream(), to.stream()));
            if (from != null) {
                reads.add(from.stream());
            }
            return reads;
        }
    }

    /** Ask for a correction of what was recorded here (rules C1, C2). */
    record CorrectCustody(
            PropertyId property,
            CorrectionId correction,
            Terms terms,
            @Nullable CustodyReplacement replacement) implements OfCorrection, CorrectionRequest<CustodyReplacement> {

        public CorrectCustody {
            terms = CorrectionRequest.checked(terms, replacement);
        }

        @Override
        public Set<StreamId> reads() {
            return CorrectionRequest.reads(OfCorrection.super.reads(), replacement);
        }
    }

    /** Approve, return or withdraw a correction (rule C2). */
    record DecideCustodyCorrection(PropertyId property, LegalDate effectiveOn, CorrectionId correction, Verdict verdict)
            implements OfCorrection, CorrectionStep {

        public DecideCustodyCorrection {
            Required.value("effectiveOn", effectiveOn);
            Required.value("verdict", verdict);
        }
    }

    /** A command about one correction. */
    sealed interface OfCorrection extends CustodyCommand {

        /** Which one. */
        CorrectionId correction();
    }
}

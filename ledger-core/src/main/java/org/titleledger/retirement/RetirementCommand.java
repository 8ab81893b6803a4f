package org.titleledger.retirement;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.titleledger.correction.CorrectionId;
import org.titleledger.correction.CorrectionRequest;
import org.titleledger.correction.CorrectionStep;
import org.titleledger.correction.Terms;
import org.titleledger.correction.Verdict;
import org.titleledger.property.PropertyId;
import org.titleledger.property.PropertyReplacement;
import org.titleledger.shared.LedgerCommand;
import org.titleledger.shared.LegalDate;
import org.titleledger.shared.Required;
import org.titleledger.shared.StreamId;
import org.titleledger.shared.Text;
import org.titleledger.shared.Warning;

/** What may be asked about the end of a property, and of one that has ended. */
public sealed interface RetirementCommand extends LedgerCommand {

    /** The property. */
    PropertyId property();

    @Override
    default StreamId target() {
        return property().stream();
    }

    @Override
    default Set<StreamId> reads() {
        return Set.of(property().titleStream(), property().occupancyStream());
    }

    /** A command that ends a property. */
    sealed interface Ending extends RetirementCommand {

        /** The first day on which it no longer exists. */
        LegalDate effectiveOn();
    }

    /** Record that a property no longer exists as a unit. */
    record RetireProperty(PropertyId property, LegalDate effectiveOn, String cause) implements Ending {

        public RetireProperty {
            Required.value("effectiveOn", effectiveOn);
            cause = Text.required("cause", cause, Text.NAME);
        }
    }

    /**
     * Record that a property is others since a day; the last step of a division or merger, never asked for alone.
     *
     * @param into what it is since then
     * @param warnings what the actor is told of the whole
     */
    record ReplaceProperty(PropertyId property, LegalDate effectiveOn, List<PropertyId> into, List<Warning> warnings)
            implements Ending {

        public ReplaceProperty {
            Required.value("effectiveOn", effectiveOn);
            into = Required.list("into", into);
            warnings = List.copyOf(warnings);
        }
    }

    /** A command about one correction of what was recorded of a property that has ended, or of its end. */
    sealed interface OfCorrection extends RetirementCommand {

        /** Which one. */
        CorrectionId correction();
    }

    /** Ask for a correction of what was recorded of a property that has ended (rules C1, C2). */
    record CorrectEndedProperty(
            PropertyId property,
            CorrectionId correction,
            Terms terms,
            @Nullable PropertyReplacement replacement) implements OfCorrection, CorrectionRequest<PropertyReplacement> {

        public CorrectEndedProperty {
            terms = CorrectionRequest.checked(terms, replacement);
        }

        @Override
        public Set<StreamId> reads() {
            return CorrectionRequest.reads(OfCorrection.super.reads(), replacement);
        }
    }

    /** Approve, return or withdraw such a correction (rule C2). */
    record DecideEndedPropertyCorrection(
            PropertyId property, LegalDate effectiveOn, CorrectionId correction, Verdict verdict)
            implements OfCorrection, CorrectionStep {

        public DecideEndedPropertyCorrection {
            Required.value("effectiveOn", effectiveOn);
            Required.value("verdict", verdict);
        }
    }
}

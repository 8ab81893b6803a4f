package org.titleledger.property;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.titleledger.correction.CorrectionCase;
import org.titleledger.correction.Corrigendum;
import org.titleledger.correction.Strand;
import org.titleledger.correction.Terms;
import org.titleledger.shared.ActId;
import org.titleledger.shared.Correction;

/** What corrections make of a property. */
final class PropertyCorrections {

    private PropertyCorrections() {}

    /** Every timeline that corrections may change. */
    static List<Strand<PropertyState, PropertyReplacement, ?>> strands(PropertyState state) {
        return List.of(
                new PropertyStrand.Descriptions(state),
                new PropertyStrand.Identifiers(state),
                new PropertyStrand.Areas(state),
                new PropertyStrand.Parents(state),
                new PropertyStrand.Ends(state));
    }

    static PropertyState evolve(PropertyState state, PropertyEvent.OfCorrection event) {
        return switch (event) {
            case PropertyEvent.CorrectionRequested e ->
                state.with(state.corrections().with(e));
            case PropertyEvent.CorrectionApproved e ->
                new Corrigendum<>(strands(state), e.terms(), e.replacement())
                        .approved(state.with(state.corrections().with(e, CorrectionCase.State.APPROVED)), e);
            case PropertyEvent.CorrectionReturned e ->
                state.with(state.corrections().with(e, CorrectionCase.State.RETURNED));
            case PropertyEvent.CorrectionWithdrawn e ->
                state.with(state.corrections().with(e, CorrectionCase.State.WITHDRAWN));
        };
    }

    static PropertyState ifApproved(PropertyState state, CorrectionCase<PropertyReplacement> asked, ActId approval) {
        return new Corrigendum<>(strands(state), asked.terms(), asked.replacement()).after(state, approval);
    }

    /** What supersedes, whole (rule A3); nothing for another kind of correction. */
    static @Nullable PropertyStatement better(
            PropertyState state, Corrigendum<PropertyState, PropertyReplacement> corrigendum) {
        Terms terms = corrigendum.terms();
        if (terms.kind() != Correction.Kind.SUPERSEDED) {
            return null;
        }
        PropertyReplacement replacement = corrigendum.replacement();
        ActId target = terms.target();
        Place place =
                state.parents().knows(target) ? new PropertyStrand.Parents(state).better(terms, replacement) : null;
        return new PropertyStatement(
                state.descriptions().knows(target)
                        ? new PropertyStrand.Descriptions(state).better(terms, replacement)
                        : null,
                state.identifiers().knows(target)
                        ? listed(new PropertyStrand.Identifiers(state).better(terms, replacement))
                        : List.of(),
                state.areas().knows(target)
                        ? listed(new PropertyStrand.Areas(state).better(terms, replacement))
                        : List.of(),
                place == null ? null : place.on());
    }

    private static <T> List<T> listed(@Nullable List<T> stated) {
        return stated == null ? List.of() : stated;
    }
}

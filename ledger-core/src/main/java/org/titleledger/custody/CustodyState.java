package org.titleledger.custody;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.titleledger.correction.Correctable;
import org.titleledger.correction.CorrectionCases;
import org.titleledger.correction.CorrectionId;
import org.titleledger.correction.Standing;
import org.titleledger.party.PartyId;
import org.titleledger.shared.ActId;
import org.titleledger.shared.StreamKind;
import org.titleledger.shared.Timeline;

/**
 * Who keeps a property.
 *
 * @param handovers the handovers in the law's time
 * @param corrections every correction ever asked for
 */
public record CustodyState(Timeline<Handover> handovers, CorrectionCases<CustodyReplacement> corrections)
        implements Correctable {

    /**
     * One handover.
     *
     * @param from the custodian before, where known
     * @param to the custodian from then on
     */
    public record Handover(@Nullable PartyId from, PartyId to) {}

    /** The stream of a property's custody. */
    public static final StreamKind<CustodyState, CustodyEvent> STREAM = new StreamKind<>(
            "custody",
            CustodyEvent.class,
            new CustodyState(Timeline.empty(), CorrectionCases.none()),
            CustodyState::evolve);

    private CustodyState evolve(CustodyEvent event) {
        return switch (event) {
            case CustodyEvent.HandedOver e ->
                new CustodyState(
                        handovers.with(
                                new Handover(e.from(), e.to()),
                                e.effectiveOn(),
                                handovers.nextPlace(),
                                e.act().id()),
                        corrections);
            case CustodyEvent.OfCorrection e -> CustodyCorrections.evolve(this, e);
        };
    }

    CustodyState with(CorrectionCases<CustodyReplacement> cases) {
        return new CustodyState(handovers, cases);
    }

    @Override
    public CustodyState ifApproved(CorrectionId correction, ActId approval) {
        return corrections
                .open(correction)
                .map(asked -> CustodyCorrections.ifApproved(this, asked, approval))
                .orElse(this);
    }

    @Override
    public List<Standing> standing(ActId act) {
        return Standing.of(CustodyCorrections.strands(this), act);
    }
}

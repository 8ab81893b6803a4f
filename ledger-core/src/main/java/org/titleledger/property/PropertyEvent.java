package org.titleledger.property;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.titleledger.correction.CorrectionFact;
import org.titleledger.correction.CorrectionId;
import org.titleledger.correction.Terms;
import org.titleledger.shared.Act;
import org.titleledger.shared.Digest;
import org.titleledger.shared.EventName;
import org.titleledger.shared.LedgerEvent;
import org.titleledger.shared.LegalDate;
import org.titleledger.shared.StreamId;

/** What the ledger records about a property itself. */
public sealed interface PropertyEvent extends LedgerEvent {

    /** The property the fact is about. */
    PropertyId property();

    @Override
    default StreamId stream() {
        return property().stream();
    }

    /**
     * A property is known (rules B5, J1, J2).
     *
     * @param parent what it stands on, where that is known
     */
    @EventName("property.registered")
    record Registered(
            PropertyId property,
            Act act,
            @Nullable LegalDate effectiveOn,
            PropertyKind kind,
            Description description,
            @Nullable PropertyId parent,
            List<Identifier> identifiers,
            List<Area> areas)
            implements PropertyEvent {
        public Registered {
            identifiers = List.copyOf(identifiers);
            areas = List.copyOf(areas);
        }
    }

    /** Name, compound or address are different from a day on; the whole description is stated (rules A3, B6). */
    @EventName("property.described")
    record Described(PropertyId property, Act act, @Nullable LegalDate effectiveOn, Description description)
            implements PropertyEvent {}

    /** The identifiers are these from a day on; one that is not among them is freed (rules A3, J1, J2). */
    @EventName("property.identifiers-recorded")
    record IdentifiersRecorded(
            PropertyId property, Act act, @Nullable LegalDate effectiveOn, List<Identifier> identifiers)
            implements PropertyEvent {
        public IdentifiersRecorded {
            identifiers = List.copyOf(identifiers);
        }
    }

    /** The areas are these from a day on (rules A3, J3). */
    @EventName("property.areas-recorded")
    record AreasRecorded(
            PropertyId property, Act act, @Nullable LegalDate effectiveOn, List<Area> areas) implements PropertyEvent {
        public AreasRecorded {
            areas = List.copyOf(areas);
        }
    }

    /**
     * The property stands on this one from a day on (rules A3, J2).
     *
     * @param parent what it stands on
     */
    @EventName("property.placed")
    record Placed(PropertyId property, Act act, @Nullable LegalDate effectiveOn, PropertyId parent)
            implements PropertyEvent {}

    /**
     * The property no longer exists as a unit: torn down, or taken out of the bureau's account (rules E5, J1).
     *
     * @param effectiveOn the first day on which it no longer exists
     * @param cause why, in the actor's words
     */
    @EventName("property.retired")
    record Retired(PropertyId property, Act act, LegalDate effectiveOn, String cause) implements Ending {}

    /**
     * The property came out of others by their division or merger (分割、合并; rule A1); the same act records its rights.
     *
     * @param effectiveOn the first day on which it exists as a unit
     * @param formedFrom what it was before: one property that was divided, or several that were merged
     */
    @EventName("property.formed")
    record Formed(PropertyId property, Act act, LegalDate effectiveOn, List<PropertyId> formedFrom)
            implements PropertyEvent {
        public Formed {
            formedFrom = List.copyOf(formedFrom);
        }
    }

    /**
     * The property no longer exists as a unit: it was divided into others, or merged with others into one (分割、合并; rule J1).
     *
     * @param effectiveOn the first day on which it no longer exists
     * @param replacedBy what it is since then
     */
    @EventName("property.replaced")
    record Replaced(PropertyId property, Act act, LegalDate effectiveOn, List<PropertyId> replacedBy)
            implements Ending {
        public Replaced {
            replacedBy = List.copyOf(replacedBy);
        }
    }

    /** The property no longer exists as a unit; its identifiers are free. */
    sealed interface Ending extends PropertyEvent {

        @Override
        LegalDate effectiveOn();
    }

    /** What becomes of a correction (rules C1 to C5). */
    sealed interface OfCorrection extends PropertyEvent, CorrectionFact {}

    /**
     * A correction was asked for; it changes nothing yet (rule C2).
     *
     * @param effectiveOn the day it is about: the better fact's, the corrected one's, or the corrected act's own
     * @param replacement what is stated instead; {@code null} where the kind states nothing, or only another day
     * @param shown the digest of what it would change
     */
    @EventName("property.correction-requested")
    record CorrectionRequested(
            PropertyId property,
            Act act,
            @Nullable LegalDate effectiveOn,
            CorrectionId correction,
            Terms terms,
            @Nullable PropertyReplacement replacement,
            Digest shown)
            implements OfCorrection, CorrectionFact.Requested<PropertyReplacement> {}

    /**
     * Another person approved a correction: it counts from here on (rules C2, C3). Its act can itself be corrected.
     *
     * @param effectiveOn the day of the approval
     * @param replacement what is stated instead; {@code null} where the kind states nothing, or only another day
     * @param better what supersedes, whole (rule A3); of SUPERSEDED only, and nothing else of the property
     * @param latest what is stated last of the property since then, the whole of it
     */
    @EventName("property.correction-approved")
    record CorrectionApproved(
            PropertyId property,
            Act act,
            LegalDate effectiveOn,
            CorrectionId correction,
            Terms terms,
            @Nullable PropertyReplacement replacement,
            @Nullable PropertyStatement better,
            PropertyStatement latest)
            implements OfCorrection, CorrectionFact.Approved<PropertyReplacement> {}

    /** The reviewer returned a correction; the reason is the act's (rule C2). */
    @EventName("property.correction-returned")
    record CorrectionReturned(PropertyId property, Act act, LegalDate effectiveOn, CorrectionId correction)
            implements OfCorrection, CorrectionFact.Returned {}

    /** A correction was given up; the reason is the act's (rule C2). */
    @EventName("property.correction-withdrawn")
    record CorrectionWithdrawn(PropertyId property, Act act, LegalDate effectiveOn, CorrectionId correction)
            implements OfCorrection, CorrectionFact.Withdrawn {}
}

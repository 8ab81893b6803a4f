package org.titleledger.api.division;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.titleledger.api.http.ActFields;
import org.titleledger.api.http.GivenDate;
import org.titleledger.api.property.PropertyRequests.AreaField;
import org.titleledger.api.property.PropertyRequests.IdentifierField;
import org.titleledger.api.title.TitleRequests.CertificateField;
import org.titleledger.api.title.TitleRequests.FactFields;
import org.titleledger.api.title.TitleRequests.HolderField;
import org.titleledger.property.PropertyId;
import org.titleledger.shared.DocumentId;
import org.titleledger.shared.LegalDate.Precision;
import org.titleledger.title.CoOwnership;
import org.titleledger.title.Ground;
import org.titleledger.title.LandNature;
import org.titleledger.title.Right;
import org.titleledger.title.TitleEntry;
import org.titleledger.title.TitleStatus;

/** The bodies of commands on division and merger. */
final class DivisionRequests {

    private DivisionRequests() {}

    /** What a property is divided into; every right, room and thing on it is in one of the parts. */
    record Division(
            @NotNull List<@NotNull @Valid DividedPart> parts,
            @Nullable List<@NotNull @Valid EndedRight> ended,
            @Nullable GivenDate effectiveOn,
            @Nullable Precision precision,
            @Nullable String reason,
            @Nullable List<@NotNull DocumentId> documents)
            implements ActFields {}

    /** With what a property is merged, and into what. */
    record Merger(
            @NotNull List<@NotNull PropertyId> with,
            @NotNull @Valid MergedWhole into,
            @Nullable List<@NotNull @Valid EndedRight> ended,
            @Nullable GivenDate effectiveOn,
            @Nullable Precision precision,
            @Nullable String reason,
            @Nullable List<@NotNull DocumentId> documents)
            implements ActFields {}

    /** What every new property says of itself. */
    interface Described {

        String name();

        @Nullable
        String compound();

        @Nullable
        String address();

        @Nullable
        PropertyId parent();

        @Nullable
        List<IdentifierField> identifiers();

        @Nullable
        List<AreaField> areas();

        @Nullable
        List<CarriedRight> titles();
    }

    /**
     * One of the parts.
     *
     * @param parent what it stands on; where the divided property stood when left out
     * @param titles what is held of it
     * @param standing what stands on it of what stood on the divided property
     * @param rooms the numbers of the divided property's rooms that are in it
     */
    record DividedPart(
            @NotNull String name,
            @Nullable String compound,
            @Nullable String address,
            @Nullable PropertyId parent,
            @Nullable List<@NotNull @Valid IdentifierField> identifiers,
            @Nullable List<@NotNull @Valid AreaField> areas,
            @Nullable List<@NotNull @Valid CarriedRight> titles,
            @Nullable List<@NotNull PropertyId> standing,
            @Nullable List<@NotNull String> rooms)
            implements Described {}

    /**
     * The whole; all rooms and all that stands on the merged ones are its.
     *
     * @param parent what it stands on; where the merged ones stood when left out and they agree
     */
    record MergedWhole(
            @NotNull String name,
            @Nullable String compound,
            @Nullable String address,
            @Nullable PropertyId parent,
            @Nullable List<@NotNull @Valid IdentifierField> identifiers,
            @Nullable List<@NotNull @Valid AreaField> areas,
            @Nullable List<@NotNull @Valid CarriedRight> titles)
            implements Described {}

    /** What a right is in a new property. */
    record CarriedRight(
            @NotNull Right right,
            @NotNull TitleStatus status,
            @Nullable LandNature nature,
            @Nullable CoOwnership coOwnership,
            @Nullable List<@NotNull @Valid HolderField> holders,
            @Nullable List<@NotNull @Valid CertificateField> certificates,
            @Nullable LocalDate registeredOn,
            @Nullable LocalDate termEndsOn,
            @Nullable Ground ground,
            @Nullable String recordingNumber)
            implements FactFields {}

    /**
     * A right that does not go on.
     *
     * @param property whose; that of the address when left out
     */
    record EndedRight(
            @Nullable PropertyId property, @NotNull Right right, TitleEntry.@NotNull Cause cause) {}
}

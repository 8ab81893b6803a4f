package org.titleledger.projections.custody;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.titleledger.projections.shared.PartyRef;
import org.titleledger.shared.ActId;
import org.titleledger.shared.LegalDate.Precision;

/**
 * Who keeps a property on a day.
 *
 * @param since from when; {@code null} when unknown
 */
public record CustodyView(
        PartyRef custodian,
        @Nullable LocalDate since,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Precision precision,
        ActId act) {}

package org.titleledger.projections.transfers;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;
import org.titleledger.title.Right;
import org.titleledger.title.TransferId;
import org.titleledger.title.TransferState;

/**
 * A transfer case as the file of its property names it.
 *
 * @param annulledBy what annulled its registration or filing; {@code null} while that stands
 */
public record TransferLine(
        TransferId id,
        Right right,
        TransferState state,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable AnnulmentView annulledBy) {}

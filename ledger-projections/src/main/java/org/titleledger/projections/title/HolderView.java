package org.titleledger.projections.title;

import org.jspecify.annotations.Nullable;
import org.titleledger.projections.shared.PartyOfStatus;

/**
 * Who holds a right.
 *
 * @param share {@code "1/3"}; {@code null} among joint holders
 */
public record HolderView(PartyOfStatus party, @Nullable String share) {}

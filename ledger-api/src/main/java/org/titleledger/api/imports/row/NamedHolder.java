package org.titleledger.api.imports.row;

import org.jspecify.annotations.Nullable;
import org.titleledger.shared.Share;

/**
 * A holder as a row names it.
 *
 * @param party who
 * @param share its share of the whole; {@code null} where the row gives none
 */
public record NamedHolder(NamedParty party, @Nullable Share share) {}

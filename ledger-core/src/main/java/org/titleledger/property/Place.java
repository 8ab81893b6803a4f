package org.titleledger.property;

import org.jspecify.annotations.Nullable;

/**
 * Where a property stands.
 *
 * @param on what it stands on; {@code null} where an entry that named something was wrong and nobody knows better
 */
public record Place(@Nullable PropertyId on) {}

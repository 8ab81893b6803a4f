package org.titleledger.division;

import java.util.UUID;
import java.util.function.Supplier;
import org.titleledger.shared.Proceedings;

/** What a regrouping is decided with: what it may look at, and identities for what it makes. */
record Means(Proceedings proceedings, Supplier<UUID> fresh) {}

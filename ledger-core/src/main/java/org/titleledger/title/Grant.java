package org.titleledger.title;

import org.jspecify.annotations.Nullable;
import org.titleledger.party.PartyId;
import org.titleledger.shared.Share;

/**
 * What moves out of a holder's hand.
 *
 * @param party who stands as grantor: the holder or, for a dissolved one, a successor (rule F3)
 * @param holder whose share moves
 * @param share the share of the whole right; {@code null} for all of a joint right
 */
public record Grant(PartyId party, PartyId holder, @Nullable Share share) {}

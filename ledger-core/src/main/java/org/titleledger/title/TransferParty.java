package org.titleledger.title;

import org.titleledger.party.PartyId;
import org.titleledger.shared.Required;
import org.titleledger.shared.Share;

/**
 * A party to a transfer and the share of the whole right that it gives or receives (rule F2).
 *
 * @param party who gives or receives
 * @param share the share of the whole right
 */
public record TransferParty(PartyId party, Share share) {

    public TransferParty {
        Required.value("party", party);
        Required.value("share", share);
    }
}

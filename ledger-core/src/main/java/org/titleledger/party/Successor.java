package org.titleledger.party;

import org.titleledger.shared.Required;
import org.titleledger.shared.Share;

/**
 * A party that takes over a share of a dissolved party's estate (rule D2).
 *
 * @param party the successor
 * @param share its share of the estate
 */
public record Successor(PartyId party, Share share) {

    public Successor {
        Required.value("party", party);
        Required.value("share", share);
    }
}

package org.titleledger.title;

import org.jspecify.annotations.Nullable;
import org.titleledger.party.PartyId;
import org.titleledger.shared.Required;
import org.titleledger.shared.Share;

/**
 * Who holds a right (权利人).
 *
 * @param party the holder
 * @param share its share of the whole right; {@code null} among joint holders
 */
public record Holder(PartyId party, @Nullable Share share) {

    public Holder {
        Required.value("party", party);
    }

    /** The share; of a joint holder there is none, and for coverage the whole right stands for each. */
    public Share shareOrWhole() {
        return share == null ? Share.WHOLE : share;
    }
}

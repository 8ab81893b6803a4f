package org.titleledger.api.correction;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.titleledger.api.problem.MalformedInput;
import org.titleledger.custody.CustodyReplacement;
import org.titleledger.party.PartyId;
import tools.jackson.databind.json.JsonMapper;

/** What may be replaced of a handover. */
record CustodyFields(@Nullable PartyId from, @Nullable PartyId to) {

    static @Nullable CustodyReplacement of(Replacing replacing, JsonMapper json) {
        if (!replacing.replaces()) {
            return null;
        }
        List<CustodyReplacement.Field> named = replacing.fields(CustodyReplacement.Field.class);
        return MalformedInput.at(
                "/replacement", () -> replacing.body(json, CustodyFields.class).naming(named));
    }

    private CustodyReplacement naming(List<CustodyReplacement.Field> named) {
        return new CustodyReplacement(named, from, to);
    }
}

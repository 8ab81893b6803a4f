package org.titleledger.api.correction;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.titleledger.api.http.GivenDate;
import org.titleledger.api.party.PartyRequests.SuccessorField;
import org.titleledger.api.problem.MalformedInput;
import org.titleledger.party.CreditCode;
import org.titleledger.party.PartyKind;
import org.titleledger.party.PartyReplacement;
import org.titleledger.party.Successor;
import org.titleledger.shared.LegalDate;
import tools.jackson.databind.json.JsonMapper;

/** What may be replaced of what is said of a party. */
record PartyFields(
        @Nullable String name,
        @Nullable PartyKind kind,
        @Nullable CreditCode creditCode,
        @Nullable LocalDate establishedOn,
        @Nullable List<SuccessorField> successors) {

    static @Nullable PartyReplacement of(Replacing replacing, JsonMapper json) {
        if (!replacing.replaces()) {
            return null;
        }
        List<PartyReplacement.Field> named = replacing.fields(PartyReplacement.Field.class);
        return MalformedInput.at(
                "/replacement", () -> replacing.body(json, PartyFields.class).naming(named, replacing));
    }

    private PartyReplacement naming(List<PartyReplacement.Field> named, Replacing replacing) {
        return new PartyReplacement(named, name, kind, creditCode, established(replacing), heirs());
    }

    /** The precision is that of the one day that is named. */
    private @Nullable LegalDate established(Replacing replacing) {
        return establishedOn == null
                ? null
                : GivenDate.orUnknown(
                        GivenDate.of(establishedOn), replacing.redating() == null ? replacing.precision() : null);
    }

    private List<Successor> heirs() {
        return Objects.requireNonNullElse(successors, List.<SuccessorField>of()).stream()
                .map(field -> new Successor(field.party(), field.share()))
                .toList();
    }
}

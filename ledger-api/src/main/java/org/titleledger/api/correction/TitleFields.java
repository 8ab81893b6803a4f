package org.titleledger.api.correction;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.titleledger.api.problem.MalformedInput;
import org.titleledger.api.title.TitleController;
import org.titleledger.api.title.TitleRequests.CertificateField;
import org.titleledger.api.title.TitleRequests.HolderField;
import org.titleledger.party.PartyId;
import org.titleledger.title.CoOwnership;
import org.titleledger.title.ExceptionCase;
import org.titleledger.title.Ground;
import org.titleledger.title.Holder;
import org.titleledger.title.Instrument;
import org.titleledger.title.IntervalFields;
import org.titleledger.title.LandNature;
import org.titleledger.title.Restriction;
import org.titleledger.title.Right;
import org.titleledger.title.TitleEntry.Cause;
import org.titleledger.title.TitleReplacement;
import org.titleledger.title.TitleStatus;
import tools.jackson.databind.json.JsonMapper;

/** What may be replaced of a title, a restriction or an exception: the fields with which it is recorded or ended. */
record TitleFields(
        @Nullable TitleStatus status,
        @Nullable LandNature nature,
        @Nullable CoOwnership coOwnership,
        @Nullable List<HolderField> holders,
        @Nullable List<CertificateField> certificates,
        @Nullable LocalDate registeredOn,
        @Nullable LocalDate termEndsOn,
        @Nullable Ground ground,
        @Nullable String recordingNumber,
        @Nullable List<HolderField> from,
        @Nullable Instrument instrument,
        @Nullable Cause cause,
        Restriction.@Nullable Kind kind,
        Restriction.@Nullable SealType sealType,
        @Nullable String authority,
        @Nullable String documentNumber,
        @Nullable PartyId party,
        @Nullable Right right,
        ExceptionCase.@Nullable Article article,
        @Nullable PartyId holder,
        @Nullable LocalDate until) {

    static @Nullable TitleReplacement of(Replacing replacing, JsonMapper json) {
        if (!replacing.replaces()) {
            return null;
        }
        List<TitleReplacement.Field> named = replacing.fields(TitleReplacement.Field.class);
        return MalformedInput.at(
                "/replacement", () -> replacing.body(json, TitleFields.class).naming(named));
    }

    private TitleReplacement naming(List<TitleReplacement.Field> named) {
        return new TitleReplacement(
                named,
                status,
                nature,
                coOwnership,
                holders(holders),
                TitleController.certificates(certificates),
                registeredOn,
                termEndsOn,
                ground,
                recordingNumber,
                holders(from),
                instrument,
                cause,
                new IntervalFields(kind, sealType, authority, documentNumber, party, right, article, holder, until));
    }

    private static List<Holder> holders(@Nullable List<HolderField> fields) {
        return Objects.requireNonNullElse(fields, List.<HolderField>of()).stream()
                .map(field -> new Holder(field.party(), field.share()))
                .toList();
    }
}

package org.titleledger.title;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.titleledger.party.PartyId;
import org.titleledger.shared.LegalDate;
import org.titleledger.shared.Text;
import org.titleledger.title.ExceptionCase.Article;
import org.titleledger.title.Restriction.Kind;
import org.titleledger.title.Restriction.SealType;

/**
 * What a correction states of a restriction or an exception instead.
 *
 * @param kind which restriction
 * @param sealType of a seal
 * @param authority who imposed it
 * @param documentNumber the number of the paper
 * @param party in whose favour
 * @param right the right it lies on; {@code null} for all
 * @param article which paragraph of 管理办法 Art. 5 an exception rests on
 * @param holder the holder an exception allows
 * @param until the first day on which it no longer holds; {@code null} for no end known
 */
public record IntervalFields(
        @Nullable Kind kind,
        @Nullable SealType sealType,
        @Nullable String authority,
        @Nullable String documentNumber,
        @Nullable PartyId party,
        @Nullable Right right,
        @Nullable Article article,
        @Nullable PartyId holder,
        @Nullable LocalDate until) {

    /** Nothing of all that. */
    public static final IntervalFields NONE = new IntervalFields(null, null, null, null, null, null, null, null, null);

    public IntervalFields {
        authority = Text.optional("authority", authority, Text.NAME);
        documentNumber = Text.optional("documentNumber", documentNumber, Text.NAME);
        LegalDate.checked(until);
    }

    Stream<PartyId> parties() {
        return Stream.of(Optional.ofNullable(party), Optional.ofNullable(holder))
                .flatMap(Optional::stream);
    }
}

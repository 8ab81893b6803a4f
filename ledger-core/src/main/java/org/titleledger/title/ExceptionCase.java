package org.titleledger.title;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.titleledger.party.PartyId;
import org.titleledger.shared.Actor;

/**
 * An exception of 管理办法 Art. 5 (2) or (3): a party other than the bureau may hold the title (rule H3).
 *
 * @param article which paragraph
 * @param holder the holder it allows
 * @param from the first day
 * @param until the first day on which it no longer holds; {@code null} for no end known
 * @param askedBy who asked for it
 * @param approved whether another person approved it; before that it allows nothing
 */
public record ExceptionCase(
        Article article,
        PartyId holder,
        LocalDate from,
        @Nullable LocalDate until,
        Actor askedBy,
        boolean approved) {

    /** Which paragraph of 管理办法 Art. 5. */
    public enum Article {
        /** Central vertical agencies and the like. */
        ART_5_2("5(2)"),
        /** State secrets and national security. */
        ART_5_3("5(3)");

        private final String text;

        Article(String text) {
            this.text = text;
        }

        /** Reads {@code 5(2)} or {@code 5(3)}. */
        @com.fasterxml.jackson.annotation.JsonCreator
        public static Article parse(String text) {
            for (Article article : values()) {
                if (article.text.equals(text)) {
                    return article;
                }
            }
            throw new org.titleledger.shared.InvalidValue("article.unknown", text);
        }

        @Override
        @com.fasterxml.jackson.annotation.JsonValue
        public String toString() {
            return text;
        }
    }

    /** Whether it allows a holder on a day. */
    public boolean allows(PartyId party, LocalDate day) {
        return approved && holder.equals(party) && !day.isBefore(from) && (until == null || day.isBefore(until));
    }
}

package org.titleledger.title;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.titleledger.shared.LegalDate;
import org.titleledger.shared.Required;
import org.titleledger.shared.Text;

/**
 * A certificate of a right. Its number is not unique: one old certificate often covers several buildings (rule E3).
 *
 * @param kind which certificate
 * @param number as printed
 * @param issuedOn the date it bears
 */
public record Certificate(
        Kind kind, String number, @Nullable LocalDate issuedOn) {

    /** Which certificate. */
    public enum Kind {
        /** 不动产权证. */
        UNIFIED,
        /** 房产证. */
        HOUSE,
        /** 土地证. */
        LAND,
        /** 备案. */
        FILING
    }

    public Certificate {
        Required.value("kind", kind);
        number = Text.required("number", number, Text.NAME);
        LegalDate.checked(issuedOn);
    }
}

package org.titleledger.evidence;

import java.time.LocalDate;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.titleledger.shared.Digest;
import org.titleledger.shared.DocumentId;
import org.titleledger.shared.InvalidValue;
import org.titleledger.shared.LedgerCommand;
import org.titleledger.shared.LegalDate;
import org.titleledger.shared.Required;
import org.titleledger.shared.StreamId;
import org.titleledger.shared.Text;

/** What may be asked of documents. */
public sealed interface EvidenceCommand extends LedgerCommand {

    /** File a document whose bytes have been kept under their digest. */
    record FileDocument(
            Digest digest,
            long size,
            String mediaType,
            String fileName,
            String title,
            @Nullable String number,
            @Nullable String issuedBy,
            @Nullable LocalDate issuedOn)
            implements EvidenceCommand {

        /** RFC 9110, section 8.3.1: it goes into a header when the document is read again. */
        private static final Pattern MEDIA_TYPE =
                Pattern.compile("[!#$%&'*+.^_`|~0-9A-Za-z-]+/[!#$%&'*+.^_`|~0-9A-Za-z-]+[ -~]*");

        public FileDocument {
            Required.value("digest", digest);
            if (size <= 0) {
                throw new InvalidValue("document.is-empty");
            }
            mediaType = Text.required("mediaType", mediaType, Text.NAME);
            if (!MEDIA_TYPE.matcher(mediaType).matches()) {
                throw new InvalidValue("value-is-malformed", mediaType);
            }
            fileName = Text.required("file", fileName, Text.NAME);
            String titled = Text.optional("title", title, Text.NAME);
            title = Objects.requireNonNullElse(titled, fileName);
            number = Text.optional("number", number, Text.NAME);
            issuedBy = Text.optional("issuedBy", issuedBy, Text.NAME);
            LegalDate.checked(issuedOn);
        }

        /** The document's identity, made of its digest. */
        public DocumentId document() {
            return DocumentIds.of(digest);
        }

        @Override
        public StreamId target() {
            return document().stream();
        }
    }
}

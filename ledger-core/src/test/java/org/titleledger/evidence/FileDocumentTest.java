package org.titleledger.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.titleledger.testing.Sample.day;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.titleledger.evidence.EvidenceCommand.FileDocument;
import org.titleledger.shared.Digest;
import org.titleledger.testing.LedgerFixture;
import org.titleledger.testing.Refused;

/** Filing a document whose bytes are kept under their digest. */
class FileDocumentTest {

    private static final Digest DIGEST = Digest.of("移交清册");

    private final LedgerFixture ledger = new LedgerFixture();

    private static FileDocument file(
            @Nullable String title, String mediaType, long size, @Nullable LocalDate issuedOn) {
        return new FileDocument(DIGEST, size, mediaType, "移交清册.txt", title, "移〔2019〕1", "省教育厅", issuedOn);
    }

    @Test
    void aDocumentIsFiledUnderItsDigest() {
        ledger.when(file("移交清册", "text/plain", 12, day("2019-11-01")))
                .expectFact(act -> new EvidenceEvent.DocumentFiled(
                        DocumentIds.of(DIGEST),
                        act,
                        DIGEST,
                        12,
                        "text/plain",
                        "移交清册.txt",
                        "移交清册",
                        "移〔2019〕1",
                        "省教育厅",
                        day("2019-11-01")));
    }

    @Test
    void aDocumentWithoutATitleIsCalledAsItsFile() {
        assertThat(file(" ", "text/plain", 12, null).title()).isEqualTo("移交清册.txt");
    }

    /** What the paper says of itself is no fact of the ledger; it may be dated ahead. */
    @Test
    void aDocumentHasNoLegalTime() {
        assertThat(ledger.when(file("甲", "text/plain", 12, day("2030-01-01")))
                        .fact(EvidenceEvent.DocumentFiled.class)
                        .effectiveOn())
                .isNull();
    }

    @Test
    void theSameBytesAreFiledOnce() {
        ledger.givenAccepted(file("甲", "text/plain", 12, null))
                .when(file("乙", "application/pdf", 12, null))
                .expectRefusal(new EvidenceRefusal.DocumentIsFiledAlready(DocumentIds.of(DIGEST)));
    }

    @Test
    void anEmptyFileIsNoDocument() {
        Refused.as("document.is-empty", () -> file("甲", "text/plain", 0, null));
        Refused.as("document.is-empty", () -> file("甲", "text/plain", -1, null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/plain; charset=utf-8", "application/vnd.ms-excel", "image/svg+xml"})
    void aMediaTypeIsKept(String mediaType) {
        assertThat(file("甲", mediaType, 1, null).mediaType()).isEqualTo(mediaType);
    }

    /** It stands in a header when the document is read again. */
    @ParameterizedTest
    @ValueSource(
            strings = {"text", "text/", "/plain", "text/plain\r\nSet-Cookie: a=b", "文本/plain", "text/plain;\u0001"})
    void anythingElseIsNoMediaType(String mediaType) {
        org.assertj.core.api.Assertions.assertThatExceptionOfType(org.titleledger.shared.InvalidValue.class)
                .isThrownBy(() -> file("甲", mediaType, 1, null));
    }

    @Test
    void aDateOutsideEveryCalendarIsRefused() {
        Refused.as("date.out-of-range", () -> file("甲", "text/plain", 1, LocalDate.MAX));
        Refused.as(
                "field-is-missing", () -> new FileDocument(Refused.leftOut(), 1, "a/b", "a", null, null, null, null));
        Refused.as("text.missing", () -> new FileDocument(DIGEST, 1, "a/b", Refused.leftOut(), null, null, null, null));
    }

    @Test
    void anImpossibleHistoryStopsTheReplay() {
        EvidenceEvent filed = ledger.when(file("甲", "text/plain", 12, null)).fact(EvidenceEvent.DocumentFiled.class);
        assertThatIllegalStateException().isThrownBy(() -> DocumentState.STREAM.after(List.of(filed, filed)));
    }
}

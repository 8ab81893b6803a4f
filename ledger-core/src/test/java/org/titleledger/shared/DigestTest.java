package org.titleledger.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.titleledger.evidence.DocumentIds;
import org.titleledger.testing.Refused;

/** Digests by the test vectors of FIPS 180-4. */
class DigestTest {

    private static final String OF_ABC = "sha-256:ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
    private static final String OF_NOTHING = "sha-256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";

    @Test
    void theDigestIsSha256InUtf8() {
        assertThat(Digest.of("abc")).hasToString(OF_ABC);
        assertThat(Digest.of(new byte[0])).hasToString(OF_NOTHING);
        assertThat(Digest.parse(OF_ABC).bytes()).hasSize(32).startsWith(0xba, 0x78, 0x16);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "ba7816bf",
                "sha-256:",
                "sha-256:BA7816BF8F01CFEA414140DE5DAE2223B00361A396177A9CB410FF61F20015AD",
                "sha-1:a9993e364706816aba3e25717850c26c9cd0d89d"
            })
    void nothingElseIsADigest(String text) {
        Refused.as("digest.malformed", () -> Digest.parse(text));
    }

    /** RFC 9562: version 8, variant 10; the rest are the digest's own bits. */
    @Test
    void aDocumentIsNamedByTheDigestOfItsBytes() {
        assertThat(DocumentIds.of(Digest.parse(OF_ABC))).hasToString("document:ba7816bf-8f01-8fea-8141-40de5dae2223");
        assertThat(DocumentIds.of(Digest.of("abc"))).isEqualTo(DocumentIds.of(Digest.parse(OF_ABC)));
    }
}

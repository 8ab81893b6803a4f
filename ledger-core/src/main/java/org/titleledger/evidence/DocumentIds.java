package org.titleledger.evidence;

import java.nio.ByteBuffer;
import java.util.UUID;
import org.titleledger.shared.Digest;
import org.titleledger.shared.DocumentId;

/** Makes the identity of a document of its digest, so that the same bytes always are the same document. */
public final class DocumentIds {

    private DocumentIds() {}

    /** A UUID of version 8 (RFC 9562, section 5.8) of the digest's first 128 bits, six of which state version and variant. */
    public static DocumentId of(Digest digest) {
        ByteBuffer bytes = ByteBuffer.wrap(digest.bytes());
        long high = bytes.getLong() & 0xFFFFFFFFFFFF0FFFL | 0x8000L;
        long low = bytes.getLong() & 0x3FFFFFFFFFFFFFFFL | 0x8000000000000000L;
        return new DocumentId(new UUID(high, low));
    }
}

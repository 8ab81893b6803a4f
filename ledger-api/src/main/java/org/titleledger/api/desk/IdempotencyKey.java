package org.titleledger.api.desk;

import java.util.UUID;
import org.titleledger.shared.Digest;

/**
 * What makes two requests the same (rule K2).
 *
 * @param user per user
 * @param method per method
 * @param path per path
 * @param key the client's key
 * @param content the digest of body and query
 */
public record IdempotencyKey(UUID user, String method, String path, String key, Digest content) {

    /** What two requests share whose contents should be the same. */
    String name() {
        return user + " " + method + " " + path + " " + key;
    }
}

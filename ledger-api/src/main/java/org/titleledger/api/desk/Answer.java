package org.titleledger.api.desk;

import java.util.Map;

/**
 * What a client is answered, as it is kept for its Idempotency-Key.
 *
 * @param status the HTTP status
 * @param headers the headers that belong to the answer
 * @param body the JSON
 */
public record Answer(int status, Map<String, String> headers, String body) {

    public Answer {
        headers = Map.copyOf(headers);
    }
}

package org.titleledger.api.endurance;

import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the ledger answered.
 *
 * @param headers ETag, Location and Ledger-Position, empty where absent
 */
record Answer(int status, String body, List<String> headers) {

    private static final JsonMapper JSON = new JsonMapper();

    JsonNode json() {
        return JSON.readTree(body);
    }

    String text(String field) {
        return json().path(field).asString();
    }

    long number(String field) {
        return json().path(field).asLong();
    }

    /** Whether the request was done, as against refused or not known to be done. */
    boolean isDone() {
        return status / 100 == 2;
    }

    /** Whether the same request, sent again, may fare better. */
    boolean isForNow() {
        return status >= 500 || status == 429;
    }
}

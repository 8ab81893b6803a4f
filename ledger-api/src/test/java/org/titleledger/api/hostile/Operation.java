package org.titleledger.api.hostile;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * An operation of the API as its OpenAPI document describes it.
 *
 * @param path with its parameters in braces
 * @param body the schema of the JSON body; {@code null} when it takes none
 */
record Operation(
        String method,
        String path,
        List<Parameter> parameters,
        @Nullable JsonNode body,
        boolean bodyRequired,
        boolean isUpload) {

    /** A parameter of the path or the query. */
    record Parameter(String name, boolean inPath, JsonNode schema) {}

    Operation {
        parameters = List.copyOf(parameters);
    }

    List<Parameter> query() {
        return parameters.stream().filter(parameter -> !parameter.inPath()).toList();
    }

    /** Only administrators get past the door of these. */
    boolean isForAdministrators() {
        return path.startsWith("/api/v1/users");
    }

    /** Only reviewers do these. */
    boolean isReview() {
        return path.endsWith("/approval") || path.endsWith("/return");
    }

    boolean isOpen() {
        return path.equals("/api/v1/set-up");
    }

    /** Whether it records an act, with all that belongs to one: conditions, keys, reasons. */
    boolean isAct() {
        return method.equals("POST")
                && body != null
                && (path.startsWith("/api/v1/parties")
                        || path.startsWith("/api/v1/properties")
                        || path.startsWith("/api/v1/bureau"));
    }

    @Override
    public String toString() {
        return method + " " + path;
    }
}

package org.titleledger.api.hostile;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The application's own OpenAPI document. */
final class ApiDocument {

    private static final String SCHEMA = "#/components/schemas/";

    private final JsonNode root;
    private final List<Operation> operations = new ArrayList<>();

    ApiDocument(JsonNode root) {
        this.root = root;
        root.path("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .properties()
                        .forEach(method ->
                                operations.add(operation(method.getKey(), path.getKey(), method.getValue()))));
    }

    List<Operation> operations() {
        return operations;
    }

    /** The methods that a path takes. */
    Set<String> methods(String path) {
        return operations.stream()
                .filter(operation -> operation.path().equals(path))
                .map(Operation::method)
                .collect(Collectors.toSet());
    }

    /** A schema without its reference. */
    JsonNode resolved(JsonNode schema) {
        String reference = schema.path("$ref").asString("");
        return reference.isEmpty()
                ? schema
                : root.path("components").path("schemas").path(reference.substring(SCHEMA.length()));
    }

    private Operation operation(String method, String path, JsonNode described) {
        List<Operation.Parameter> parameters = new ArrayList<>();
        described
                .path("parameters")
                .forEach(parameter -> parameters.add(new Operation.Parameter(
                        parameter.path("name").asString(),
                        parameter.path("in").asString().equals("path"),
                        resolved(parameter.path("schema")))));
        JsonNode body = described.path("requestBody");
        return new Operation(
                method.toUpperCase(Locale.ROOT),
                path,
                parameters,
                json(body),
                body.path("required").asBoolean(false),
                body.path("content").has("multipart/form-data"));
    }

    private @Nullable JsonNode json(JsonNode body) {
        JsonNode schema = body.path("content").path("application/json").path("schema");
        return schema.isMissingNode() ? null : resolved(schema);
    }
}

package org.titleledger.api.wiring;

import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.core.converter.ResolvedSchema;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.BooleanSchema;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springframework.web.method.HandlerMethod;
import org.titleledger.api.http.CsvLists;
import org.titleledger.api.http.Items;

/** Writes into the OpenAPI document what lists answer: their controllers can only say that it is JSON or CSV. */
final class ListShapes implements OperationCustomizer, OpenApiCustomizer {

    private final Map<String, Schema<?>> shapes = new ConcurrentHashMap<>();

    @Override
    public Operation customize(Operation operation, HandlerMethod handler) {
        Items items = handler.getMethodAnnotation(Items.class);
        return items == null ? operation : operation.responses(answers(operation.getResponses(), items.value()));
    }

    private ApiResponses answers(ApiResponses before, Class<?> item) {
        ResolvedSchema resolved =
                ModelConverters.getInstance(true).resolveAsResolvedSchema(new AnnotatedType(item).resolveAsRef(true));
        resolved.referencedSchemas.forEach(shapes::put);
        ApiResponses answers = before == null ? new ApiResponses() : before;
        answers.put(
                "200",
                new ApiResponse()
                        .description("A page of the list")
                        .content(new Content()
                                .addMediaType("application/json", new MediaType().schema(page(resolved.schema)))
                                .addMediaType(CsvLists.TYPE, new MediaType().schema(new StringSchema()))));
        return answers;
    }

    private static Schema<?> page(Schema<?> item) {
        return new ObjectSchema()
                .addProperty("items", new ArraySchema().items(item))
                .addProperty("total", new IntegerSchema().format("int64"))
                .addProperty("knownAt", new StringSchema().format("date-time"))
                .addProperty("position", new IntegerSchema().format("int64"))
                .addProperty("known", new BooleanSchema().description("false where nothing was known yet"))
                .addProperty("incomplete", new BooleanSchema().description("true where something could not be taken"));
    }

    @Override
    public void customise(OpenAPI document) {
        shapes.forEach((name, shape) -> {
            if (!document.getComponents().getSchemas().containsKey(name)) {
                document.getComponents().addSchemas(name, shape);
            }
        });
    }
}

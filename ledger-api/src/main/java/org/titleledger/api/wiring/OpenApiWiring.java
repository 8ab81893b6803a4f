package org.titleledger.api.wiring;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.BooleanSchema;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.QueryParameter;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.ResolvableType;
import org.springframework.web.bind.annotation.PostMapping;
import org.titleledger.api.http.GivenDate;
import org.titleledger.bureau.DesignationId;
import org.titleledger.correction.CorrectionId;
import org.titleledger.occupancy.OccupancyId;
import org.titleledger.party.CreditCode;
import org.titleledger.party.PartyId;
import org.titleledger.property.PropertyId;
import org.titleledger.shared.ActId;
import org.titleledger.shared.Digest;
import org.titleledger.shared.DocumentId;
import org.titleledger.shared.Share;
import org.titleledger.title.BlockerId;
import org.titleledger.title.ExceptionCase;
import org.titleledger.title.ExceptionId;
import org.titleledger.title.RestrictionId;
import org.titleledger.title.TransferId;
import tools.jackson.databind.JsonNode;

/** The OpenAPI document at {@code /v3/api-docs}, made from the controllers. */
@Configuration(proxyBeanMethods = false)
public class OpenApiWiring {

    /** These are strings on the wire, whatever they are made of. */
    static {
        text(PartyId.class, "party:0192f0c5-7c1e-7a3b-9c55-6f1d2b3a4c5d");
        text(PropertyId.class, "property:0192f0c5-7c1e-7a3b-9c55-6f1d2b3a4c5d");
        text(DocumentId.class, "document:0192f0c5-7c1e-8a3b-9c55-6f1d2b3a4c5d");
        text(TransferId.class, "transfer:0192f0c5-7c1e-7a3b-9c55-6f1d2b3a4c5d");
        text(BlockerId.class, "blocker:0192f0c5-7c1e-7a3b-9c55-6f1d2b3a4c5d");
        text(RestrictionId.class, "restriction:0192f0c5-7c1e-7a3b-9c55-6f1d2b3a4c5d");
        text(ExceptionId.class, "exception:0192f0c5-7c1e-7a3b-9c55-6f1d2b3a4c5d");
        text(CorrectionId.class, "correction:0192f0c5-7c1e-7a3b-9c55-6f1d2b3a4c5d");
        text(OccupancyId.class, "occupancy:0192f0c5-7c1e-7a3b-9c55-6f1d2b3a4c5d");
        text(DesignationId.class, "designation:0192f0c5-7c1e-7a3b-9c55-6f1d2b3a4c5d");
        text(ActId.class, "0192f0c5-7c1e-7a3b-9c55-6f1d2b3a4c5d");
        text(Share.class, "1/3");
        text(CreditCode.class, "11140000012300001C");
        text(Digest.class, "sha-256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
        text(ExceptionCase.Article.class, "5(2)");
        SpringDocUtils.getConfig()
                .replaceWithSchema(
                        GivenDate.class, new StringSchema().format("date").example("2019-03-01"))
                .replaceWithSchema(JsonNode.class, new ObjectSchema());
    }

    private static void text(Class<?> type, String example) {
        SpringDocUtils.getConfig().replaceWithSchema(type, new StringSchema().example(example));
    }

    /** Every command is taken by {@code Commands}, which knows a parameter that no controller asks for. */
    @Bean
    OperationCustomizer dryRuns() {
        return (operation, handler) -> {
            boolean isCommand = handler.hasMethodAnnotation(PostMapping.class)
                    && ResolvableType.forMethodParameter(handler.getReturnType())
                            .getGeneric()
                            .resolve(Object.class)
                            .equals(String.class);
            return isCommand
                    ? operation.addParametersItem(new QueryParameter()
                            .name("dryRun")
                            .description("Only tells what would change, and records nothing.")
                            .schema(new BooleanSchema()))
                    : operation;
        };
    }

    @Bean
    ListShapes listShapes() {
        return new ListShapes();
    }

    @Bean
    OpenAPI openApi() {
        return new OpenAPI()
                .info(new Info()
                        .title("产权与保管台账 Title and custody ledger")
                        .version("v1")
                        .license(new License().name("Apache-2.0")))
                .components(new Components()
                        .addSecuritySchemes(
                                "basic",
                                new SecurityScheme()
                                        .type(SecurityScheme.Type.HTTP)
                                        .scheme("basic")))
                .addSecurityItem(new SecurityRequirement().addList("basic"));
    }
}

package org.titleledger.projections.property;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.titleledger.projections.shared.PropertyRef;

/**
 * What a property was and what became of it, by division or merger (分割、合并).
 *
 * @param formedFrom the divided property, or those that were merged into this one
 * @param replacedBy what this one was divided into, or merged into with others
 */
public record Lineage(
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<PropertyRef> formedFrom,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<PropertyRef> replacedBy) {

    /** One that was never divided or merged. */
    public static final Lineage NONE = new Lineage(List.of(), List.of());

    public Lineage {
        formedFrom = List.copyOf(formedFrom);
        replacedBy = List.copyOf(replacedBy);
    }
}

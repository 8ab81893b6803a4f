package org.titleledger.api.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.titleledger.changes.Difference;
import org.titleledger.shared.ActId;
import org.titleledger.title.TitleEntry;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Tells differences as the API answers them. */
public final class ChangeViews {

    /**
     * One difference.
     *
     * @param field what it is about
     * @param validFrom the first day; {@code null} for as far back as anything is known
     * @param validUntil the first day on which both agree again; {@code null} for never
     * @param before what was said, {@code null} for nothing
     * @param after what is said
     * @param acts the acts that speak of it
     */
    public record ChangeView(
            String field,
            @Nullable LocalDate validFrom,
            @Nullable LocalDate validUntil,
            @Nullable JsonNode before,
            @Nullable JsonNode after,
            @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean disputedBefore,
            @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean disputedAfter,
            List<ActId> acts) {

        public ChangeView {
            acts = List.copyOf(acts);
        }
    }

    private final JsonMapper json;

    public ChangeViews(JsonMapper json) {
        this.json = json;
    }

    /** The same in JSON. */
    public List<ChangeView> of(List<Difference> differences) {
        return differences.stream()
                .map(difference -> new ChangeView(
                        difference.field(),
                        difference.validFrom(),
                        difference.validUntil(),
                        shownOrNull(difference.before()),
                        shownOrNull(difference.after()),
                        difference.disputedBefore(),
                        difference.disputedAfter(),
                        difference.acts()))
                .toList();
    }

    private @Nullable JsonNode shownOrNull(@Nullable Object stated) {
        return stated == null ? null : shown(stated);
    }

    /** What is stated, as events state it; a title's fact without a level of its own. */
    public JsonNode shown(Object stated) {
        if (stated instanceof TitleEntry.Stated title) {
            ObjectNode shown = json.valueToTree(title.fact());
            shown.set("from", json.valueToTree(title.from()));
            shown.set("instrument", json.valueToTree(title.instrument()));
            return shown;
        }
        return json.valueToTree(stated);
    }
}

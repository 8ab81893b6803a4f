package org.titleledger.projections.property;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.titleledger.projections.facts.FactRow;
import org.titleledger.projections.facts.Places;
import org.titleledger.projections.facts.Register;
import org.titleledger.projections.facts.RowTable;
import org.titleledger.projections.shared.Sql;
import org.titleledger.property.PropertyDecider;
import org.titleledger.property.PropertyEnd;
import org.titleledger.property.PropertyEvent;
import org.titleledger.property.PropertyId;
import org.titleledger.property.PropertyState;
import org.titleledger.shared.LedgerEvent;
import org.titleledger.shared.LegalDate;
import org.titleledger.shared.StreamKind;
import org.titleledger.shared.Timeline.Fact;

/** What properties are, out of what they came, and how they ended. */
public final class PropertyLife implements Register<PropertyState> {

    private static final RowTable PROPERTIES = new RowTable(
            "property",
            List.of("id"),
            List.of(
                    "position",
                    "kind",
                    "formed_from",
                    "retirement_position",
                    "retired_on",
                    "retired_precision",
                    "retirement_cause",
                    "replaced_by"));

    private static final String REGISTRATION = "registration";
    private static final String ENDS = "ends";

    @Override
    public StreamKind<PropertyState, ?> kind() {
        return PropertyState.STREAM;
    }

    @Override
    public List<RowTable> tables() {
        return List.of(PROPERTIES);
    }

    @Override
    public boolean mayChangeRows(LedgerEvent event) {
        return event instanceof PropertyEvent.Registered
                || event instanceof PropertyEvent.Formed
                || event instanceof PropertyEvent.Ending
                || event instanceof PropertyEvent.CorrectionApproved;
    }

    @Override
    public Map<String, Long> lengths(PropertyState state) {
        return Map.of(REGISTRATION, 1L, ENDS, state.ends().nextPlace());
    }

    @Override
    public void rows(UUID subject, PropertyState state, Places places, Consumer<FactRow> rows) {
        Optional<Fact<PropertyEnd>> end = state.end();
        PropertyEnd how = end.map(Fact::stated).orElse(null);
        rows.accept(new FactRow(
                PROPERTIES,
                List.of(subject),
                null,
                Arrays.<@Nullable Object>asList(
                        places.position(REGISTRATION, 0),
                        PropertyDecider.kindOf(state).name(),
                        state.formedFrom().isEmpty() ? null : ids(state.formedFrom()),
                        end.map(fact -> places.position(ENDS, fact.place())).orElse(null),
                        LegalDate.dayOf(state.retiredOn()),
                        end.map(fact -> Sql.precision(fact.effectiveOn()).name())
                                .orElse(null),
                        how instanceof PropertyEnd.Retired retired ? retired.cause() : null,
                        how instanceof PropertyEnd.Replaced replaced ? ids(replaced.replacedBy()) : null)));
    }

    private static List<UUID> ids(List<PropertyId> properties) {
        return properties.stream().map(PropertyId::value).toList();
    }
}

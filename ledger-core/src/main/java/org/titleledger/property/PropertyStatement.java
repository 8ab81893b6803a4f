package org.titleledger.property;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.titleledger.shared.Timeline.Fact;

/**
 * What is stated of a property.
 *
 * @param description how people name and find it; {@code null} where nothing is said of that
 * @param identifiers by which identifiers registers know it
 * @param areas its areas
 * @param parent what it stands on; {@code null} for nothing, or where nothing is said of that
 */
public record PropertyStatement(
        @Nullable Description description,
        List<Identifier> identifiers,
        List<Area> areas,
        @Nullable PropertyId parent) {

    public PropertyStatement {
        identifiers = List.copyOf(identifiers);
        areas = List.copyOf(areas);
    }

    /** What is stated last; nothing of what has ended, which claims nothing and stands nowhere. */
    static PropertyStatement standingOf(PropertyState state) {
        return state.isRetired() ? new PropertyStatement(null, List.of(), List.of(), null) : latestOf(state);
    }

    /** What is stated last. */
    static PropertyStatement latestOf(PropertyState state) {
        return new PropertyStatement(
                state.descriptions().latest().map(Fact::stated).orElse(null),
                state.identifiers().latest().map(Fact::stated).orElse(List.of()),
                state.areas().latest().map(Fact::stated).orElse(List.of()),
                state.parent().orElse(null));
    }
}

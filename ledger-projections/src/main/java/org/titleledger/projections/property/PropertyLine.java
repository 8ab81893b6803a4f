package org.titleledger.projections.property;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.titleledger.projections.custody.CustodyView;
import org.titleledger.projections.shared.PropertyRef;
import org.titleledger.projections.split.SplitView;
import org.titleledger.projections.title.TitleView;
import org.titleledger.property.Identifier;
import org.titleledger.property.PropertyId;
import org.titleledger.property.PropertyKind;

/** A property in a list, as it stands on a day. */
public record PropertyLine(
        PropertyId id,
        PropertyKind kind,
        String name,
        @Nullable String compound,
        @Nullable String address,
        @Nullable PropertyRef parent,
        List<Identifier> identifiers,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable LocalDate retiredOn,
        List<TitleView> titles,
        @Nullable CustodyView custody,
        @Nullable SplitView split) {

    public PropertyLine {
        identifiers = List.copyOf(identifiers);
        titles = List.copyOf(titles);
    }
}

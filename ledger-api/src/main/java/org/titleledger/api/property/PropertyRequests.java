package org.titleledger.api.property;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.titleledger.api.http.ActFields;
import org.titleledger.api.http.GivenDate;
import org.titleledger.api.problem.MalformedInput;
import org.titleledger.property.Area;
import org.titleledger.property.Identifier;
import org.titleledger.property.PropertyId;
import org.titleledger.property.PropertyKind;
import org.titleledger.shared.DocumentId;
import org.titleledger.shared.InvalidValue;
import org.titleledger.shared.LegalDate.Precision;

/** The bodies of commands on properties. */
public final class PropertyRequests {

    private static final int MOST = 50;

    private PropertyRequests() {}

    /** Make a property known. */
    @Schema(name = "RegisterProperty")
    public record Register(
            @NotNull PropertyKind kind,
            @NotNull String name,
            @Nullable String compound,
            @Nullable String address,
            @Nullable PropertyId parent,
            @Nullable List<@NotNull @Valid IdentifierField> identifiers,
            @Nullable List<@NotNull @Valid AreaField> areas,
            @Nullable GivenDate effectiveOn,
            @Nullable Precision precision,
            @Nullable String reason,
            @Nullable List<@NotNull DocumentId> documents)
            implements ActFields {}

    /** Another name, compound or address: the whole description. */
    public record Describe(
            @NotNull String name,
            @Nullable String compound,
            @Nullable String address,
            @Nullable GivenDate effectiveOn,
            @Nullable Precision precision,
            @Nullable String reason,
            @Nullable List<@NotNull DocumentId> documents)
            implements ActFields {}

    /** The identifiers: all of them. */
    public record Identify(
            @NotNull List<@NotNull @Valid IdentifierField> identifiers,
            @Nullable GivenDate effectiveOn,
            @Nullable Precision precision,
            @Nullable String reason,
            @Nullable List<@NotNull DocumentId> documents)
            implements ActFields {}

    /** The areas: all of them. */
    public record Measure(
            @NotNull List<@NotNull @Valid AreaField> areas,
            @Nullable GivenDate effectiveOn,
            @Nullable Precision precision,
            @Nullable String reason,
            @Nullable List<@NotNull DocumentId> documents)
            implements ActFields {}

    /** What the property stands on. */
    public record Place(
            @NotNull PropertyId parent,
            @Nullable GivenDate effectiveOn,
            @Nullable Precision precision,
            @Nullable String reason,
            @Nullable List<@NotNull DocumentId> documents)
            implements ActFields {}

    /** The end of the property as a unit. */
    public record Retire(
            @NotNull String cause,
            @Nullable GivenDate effectiveOn,
            @Nullable Precision precision,
            @Nullable String reason,
            @Nullable List<@NotNull DocumentId> documents)
            implements ActFields {}

    /** A scheme and a value. */
    public record IdentifierField(
            @NotNull String scheme, @NotNull String value) {}

    /** An area in m² by one account of it. */
    public record AreaField(
            @NotNull Area.Kind kind,
            @NotNull Area.Part part,
            @NotNull BigDecimal squareMetres) {}

    /**
     * The identifiers of a body.
     *
     * @param pointer where they stand in it
     */
    public static List<Identifier> identifiers(String pointer, @Nullable List<IdentifierField> fields) {
        return each(pointer + "/identifiers", fields, field -> new Identifier(field.scheme(), field.value()));
    }

    /**
     * The areas of a body.
     *
     * @param pointer where they stand in it
     */
    public static List<Area> areas(String pointer, @Nullable List<AreaField> fields) {
        return each(pointer + "/areas", fields, field -> new Area(field.kind(), field.part(), field.squareMetres()));
    }

    private static <F, V> List<V> each(String pointer, @Nullable List<F> fields, Function<F, V> making) {
        List<F> given = Objects.requireNonNullElse(fields, List.of());
        if (given.size() > MOST) {
            throw new MalformedInput(
                    pointer, new InvalidValue("list.too-long", pointer.substring(pointer.lastIndexOf('/') + 1), MOST));
        }
        List<V> values = new ArrayList<>();
        for (F field : given) {
            values.add(MalformedInput.at(pointer + "/" + values.size(), () -> making.apply(field)));
        }
        return values;
    }
}

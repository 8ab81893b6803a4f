package org.titleledger.custody;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.titleledger.correction.Replacement;
import org.titleledger.custody.CustodyState.Handover;
import org.titleledger.party.PartyId;
import org.titleledger.shared.Correction.Change;
import org.titleledger.shared.Correction.Redating;
import org.titleledger.shared.Required;
import org.titleledger.shared.StreamId;

/**
 * What a correction states of a handover instead. Only the fields that are named count: a giver may be corrected to nobody.
 *
 * @param fields which fields are named
 * @param from who kept it before
 * @param to who keeps it from then on
 */
public record CustodyReplacement(
        List<Field> fields,
        @Nullable PartyId from,
        @Nullable PartyId to) implements Replacement {

    /** The fields of what a clerk records of a handover. */
    public enum Field {
        FROM,
        TO
    }

    public CustodyReplacement {
        fields = fields.stream().distinct().sorted().toList();
        if (fields.contains(Field.TO)) {
            Required.value("to", to);
        }
    }

    @Override
    public Set<StreamId> names() {
        return Stream.of(Optional.ofNullable(from), Optional.ofNullable(to))
                .flatMap(Optional::stream)
                .map(PartyId::stream)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Overwrites what is named, if anything is, and the day where another is given (rule C3). */
    record Overwriting(
            @Nullable CustodyReplacement replacement,
            @Nullable Redating redating) implements Change<Handover> {

        @Override
        public Handover applyTo(Handover stated) {
            return replacement == null ? stated : replacement.over(stated);
        }
    }

    private Handover over(Handover stated) {
        return new Handover(fields.contains(Field.FROM) ? from : stated.from(), to == null ? stated.to() : to);
    }
}

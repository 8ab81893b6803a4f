package org.titleledger.party;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.titleledger.correction.Replacement;
import org.titleledger.shared.Correction.Change;
import org.titleledger.shared.Correction.Redating;
import org.titleledger.shared.LegalDate;
import org.titleledger.shared.Required;
import org.titleledger.shared.StreamId;
import org.titleledger.shared.Text;

/**
 * What a correction states of a party instead. Only the fields that are named count: a field may be corrected to nothing.
 *
 * @param fields which fields are named
 * @param name its name
 * @param kind what it is
 * @param creditCode 统一社会信用代码
 * @param establishedOn since when it exists
 * @param successors who takes over which shares of its estate
 */
public record PartyReplacement(
        List<Field> fields,
        @Nullable String name,
        @Nullable PartyKind kind,
        @Nullable CreditCode creditCode,
        @Nullable LegalDate establishedOn,
        List<Successor> successors)
        implements Replacement {

    /** The fields of what a clerk records of a party. */
    public enum Field {
        NAME,
        KIND,
        CREDIT_CODE,
        ESTABLISHED_ON,
        SUCCESSORS
    }

    public PartyReplacement {
        fields = fields.stream().distinct().sorted().toList();
        name = fields.contains(Field.NAME) ? Text.required("name", name, Text.NAME) : null;
        if (fields.contains(Field.KIND)) {
            Required.value("kind", kind);
        }
        successors = PartyCommand.named(successors);
    }

    @Override
    public Set<StreamId> names() {
        return PartyCommand.streamsOf(successors);
    }

    /** Overwrites a name, where it is named. */
    record OfName(
            @Nullable PartyReplacement replacement,
            @Nullable Redating redating) implements Change<String> {

        @Override
        public String applyTo(String stated) {
            return replacement == null || replacement.name == null ? stated : replacement.name;
        }
    }

    /** Overwrites what a registration says beside the name. */
    record OfIdentity(
            @Nullable PartyReplacement replacement,
            @Nullable Redating redating) implements Change<PartyIdentity> {

        @Override
        public PartyIdentity applyTo(PartyIdentity stated) {
            return replacement == null ? stated : replacement.over(stated);
        }
    }

    private PartyIdentity over(PartyIdentity stated) {
        return new PartyIdentity(
                kind == null ? stated.kind() : kind,
                fields.contains(Field.CREDIT_CODE) ? creditCode : stated.creditCode(),
                fields.contains(Field.ESTABLISHED_ON) ? establishedOn : stated.establishedOn());
    }

    /** Overwrites successors, where they are named. */
    record OfEnd(
            @Nullable PartyReplacement replacement,
            @Nullable Redating redating) implements Change<PartyEnd> {

        @Override
        public PartyEnd applyTo(PartyEnd stated) {
            return replacement != null && replacement.fields.contains(Field.SUCCESSORS)
                    ? stated.naming(replacement.successors)
                    : stated;
        }
    }
}

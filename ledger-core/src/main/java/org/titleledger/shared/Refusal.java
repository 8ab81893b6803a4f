package org.titleledger.shared;

import java.util.List;

/**
 * A reason why the ledger does not record something. Implementations are records named as a sentence that is true when
 * refused, nested in the sealed {@code <Feature>Refusal}; each states its stable code with {@link RefusalCode}.
 */
public interface Refusal {

    /** What HTTP status the reason has. */
    enum Kind {
        /** Wrong by itself: 400. */
        INVALID,
        /** About who acts: 403. */
        NOT_ALLOWED,
        /** The thing in the path does not exist: 404. */
        NOT_FOUND,
        /** The ledger's state stands against it: 409. */
        CONFLICT,
        /** The version the caller saw is not the present one: 412. */
        STALE,
        /** It contradicts what the ledger knows, whatever the state: 422. */
        UNPROCESSABLE
    }

    /** The stable code, {@code feature.kebab-sentence}. */
    default String code() {
        return declared().value();
    }

    /** Which kind of refusal it is. */
    default Kind kind() {
        return declared().kind();
    }

    /** What the sentence names, in the order of its placeholders: the record's components. */
    default List<Object> details() {
        return RefusalDetails.of(this);
    }

    private RefusalCode declared() {
        RefusalCode declared = getClass().getAnnotation(RefusalCode.class);
        if (declared == null) {
            throw new IllegalStateException("a refusal without a code: " + getClass());
        }
        return declared;
    }
}

package org.titleledger.shared;

import java.time.LocalDate;
import org.titleledger.shared.Refusal.Kind;

/** Reasons that any command may be refused for. */
public sealed interface ActRefusal extends Refusal {

    /** Title, custody, restriction and party facts may not lie in the future (rule B5). */
    @RefusalCode(value = "act.effective-on-lies-in-the-future", kind = Kind.UNPROCESSABLE)
    record EffectiveOnLiesInTheFuture(LocalDate effectiveOn, LocalDate today) implements ActRefusal {}

    /** The fact needs a paper to rest on. */
    @RefusalCode(value = "act.needs-a-document", kind = Kind.UNPROCESSABLE)
    record NeedsADocument() implements ActRefusal {}

    /** A document named by the act was never filed. */
    @RefusalCode(value = "act.document-is-unknown", kind = Kind.UNPROCESSABLE)
    record DocumentIsUnknown(DocumentId document) implements ActRefusal {}

    /** The stream moved on since the caller looked (rule K3). */
    @RefusalCode(value = "act.version-is-not-the-present-one", kind = Kind.STALE)
    record VersionIsNotThePresentOne(StreamId stream, long expected, long present) implements ActRefusal {}
}

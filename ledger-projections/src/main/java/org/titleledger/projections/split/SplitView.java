package org.titleledger.projections.split;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.titleledger.split.Cause;
import org.titleledger.split.CertificateClass;

/**
 * Why a title is split, as the file of its property says it.
 *
 * @param since the first day of the present unbroken run; {@code null} for as far back as anything is known
 * @param days how many days that is; {@code null} when unknown
 */
public record SplitView(
        List<Cause> causes,
        @Nullable LocalDate since,
        @Nullable Long days,
        CertificateClass certificateClass) {

    public SplitView {
        causes = List.copyOf(causes);
    }
}

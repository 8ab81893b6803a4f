package org.titleledger.api.imports.row;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.titleledger.property.PropertyKind;
import org.titleledger.shared.LegalDate;
import org.titleledger.shared.LegalDate.Precision;
import org.titleledger.title.Certificate;
import org.titleledger.title.CoOwnership;
import org.titleledger.title.LandNature;
import org.titleledger.title.Right;
import org.titleledger.title.TitleStatus;

/** Reads the title of a row. A row says something of a title when it has a status, a holder or a certificate number. */
final class TitleCells {

    private static final List<PropertyField> DETAILS = List.of(
            PropertyField.RIGHT,
            PropertyField.NATURE,
            PropertyField.SHARES,
            PropertyField.CO_OWNERSHIP,
            PropertyField.HOLDER_CREDIT_CODE,
            PropertyField.CERTIFICATE_KIND,
            PropertyField.REGISTERED_ON,
            PropertyField.TERM_ENDS_ON);

    private static final HolderCells HOLDERS = new HolderCells(
            PropertyField.HOLDER, PropertyField.HOLDER_CREDIT_CODE, PropertyField.SHARES, HolderReader::read);

    private final ColumnPlan plan;
    private final RowDates dates;

    TitleCells(ColumnPlan plan, RowDates dates) {
        this.plan = plan;
        this.dates = dates;
    }

    @Nullable
    TitleClaim read(RowReader cells, @Nullable PropertyKind kind) {
        TitleStatus stated = cells.value(PropertyField.STATUS, Vocabulary.STATUSES::read);
        List<NamedHolder> holders = HOLDERS.read(cells);
        LegalDate on = dates.past(cells, PropertyField.REGISTERED_ON);
        List<Certificate> certificates = certificates(cells, on);
        LandNature nature = cells.value(PropertyField.NATURE, Vocabulary.NATURES::read);
        LegalDate term = dates.term(cells, PropertyField.TERM_ENDS_ON);
        if (isAbsent(cells)) {
            reportDetails(cells);
            return null;
        }
        Right right = right(cells, kind, certificates);
        TitleStatus status = stated == null ? status(cells, certificates) : stated;
        CoOwnership coOwnership = coOwnership(cells, holders);
        if (right == null || status == null || !fits(cells, status, holders, certificates)) {
            return null;
        }
        LocalDate termEndsOn = LegalDate.dayOf(term);
        return new TitleClaim(right, status, nature, coOwnership, holders, certificates, on, termEndsOn);
    }

    private static boolean isAbsent(RowReader cells) {
        return cells.isBlank(PropertyField.STATUS)
                && cells.isBlank(PropertyField.HOLDER)
                && cells.isBlank(PropertyField.CERTIFICATE_NUMBER);
    }

    /** What a person filled in beside a title that is not there is not recorded; a constant says nothing by itself. */
    private void reportDetails(RowReader cells) {
        DETAILS.stream()
                .filter(plan::hasColumn)
                .filter(field -> !cells.isBlank(field) && !cells.isReported(field))
                .forEach(field ->
                        cells.report(field, FindingCode.VALUE_WITHOUT_SUBJECT, PropertyField.HOLDER.heading()));
    }

    private static List<Certificate> certificates(RowReader cells, @Nullable LegalDate on) {
        List<String> numbers = cells.value(PropertyField.CERTIFICATE_NUMBER, CertificateReader::numbers);
        Certificate.Kind stated = cells.value(PropertyField.CERTIFICATE_KIND, Vocabulary.CERTIFICATE_KINDS::read);
        LocalDate issuedOn = on == null || on.precision() != Precision.DAY ? null : on.day();
        List<Certificate> certificates = new ArrayList<>();
        for (String number : numbers == null ? List.<String>of() : numbers) {
            Certificate.Kind kind = kind(cells, number, stated);
            if (kind != null) {
                certificates.add(new Certificate(kind, number, issuedOn));
            }
        }
        return certificates;
    }

    private static Certificate.@Nullable Kind kind(RowReader cells, String number, Certificate.@Nullable Kind stated) {
        Certificate.Kind told = CertificateReader.kindOf(number).orElse(null);
        if (stated == null && told == null && cells.isBlank(PropertyField.CERTIFICATE_KIND)) {
            cells.report(
                    PropertyField.CERTIFICATE_KIND,
                    FindingCode.VALUE_MISSING,
                    PropertyField.CERTIFICATE_KIND.heading());
        }
        if (stated != null && told != null && stated != told) {
            cells.report(PropertyField.CERTIFICATE_KIND, FindingCode.CERTIFICATE_KIND_DOUBTFUL, number);
        }
        return stated == null ? told : stated;
    }

    /** A parcel has only one right of its own, and a house certificate proves only one; else the row has to say. */
    private static @Nullable Right right(RowReader cells, @Nullable PropertyKind kind, List<Certificate> certificates) {
        if (!cells.isBlank(PropertyField.RIGHT)) {
            return cells.value(PropertyField.RIGHT, Vocabulary.RIGHTS::read);
        }
        if (kind == PropertyKind.PARCEL) {
            return Right.LAND_USE;
        }
        boolean house = !certificates.isEmpty()
                && certificates.stream().allMatch(certificate -> certificate.kind() == Certificate.Kind.HOUSE);
        if (house) {
            return Right.BUILDING_OWNERSHIP;
        }
        cells.report(PropertyField.RIGHT, FindingCode.VALUE_MISSING, PropertyField.RIGHT.heading());
        return null;
    }

    /** A certificate of the register proves registration, one of a filing proves that; else the row has to say. */
    private static @Nullable TitleStatus status(RowReader cells, List<Certificate> certificates) {
        if (!cells.isBlank(PropertyField.STATUS)) {
            return null;
        }
        long filings = certificates.stream()
                .filter(certificate -> certificate.kind() == Certificate.Kind.FILING)
                .count();
        if (!certificates.isEmpty() && (filings == 0 || filings == certificates.size())) {
            return filings == 0 ? TitleStatus.REGISTERED : TitleStatus.FILED;
        }
        cells.report(PropertyField.STATUS, FindingCode.VALUE_MISSING, PropertyField.STATUS.heading());
        return null;
    }

    private static CoOwnership coOwnership(RowReader cells, List<NamedHolder> holders) {
        boolean shares = holders.stream().anyMatch(holder -> holder.share() != null);
        CoOwnership follows =
                holders.size() <= 1 ? CoOwnership.SOLE : shares ? CoOwnership.BY_SHARES : CoOwnership.JOINT;
        CoOwnership stated = cells.value(PropertyField.CO_OWNERSHIP, Vocabulary.CO_OWNERSHIPS::read);
        if (stated != null && stated != follows && !holders.isEmpty()) {
            cells.report(PropertyField.CO_OWNERSHIP, FindingCode.CO_OWNERSHIP_UNFIT, holders.size());
        }
        return follows;
    }

    private static boolean fits(
            RowReader cells, TitleStatus status, List<NamedHolder> holders, List<Certificate> certificates) {
        boolean unregistered = status == TitleStatus.UNREGISTERED;
        if (unregistered && !holders.isEmpty()) {
            cells.report(PropertyField.HOLDER, FindingCode.UNREGISTERED_HAS_HOLDER);
        }
        if (unregistered && !certificates.isEmpty()) {
            cells.report(PropertyField.CERTIFICATE_NUMBER, FindingCode.UNREGISTERED_HAS_CERTIFICATE);
        }
        if (!unregistered && cells.isBlank(PropertyField.HOLDER)) {
            cells.report(PropertyField.HOLDER, FindingCode.HOLDER_MISSING);
        }
        return !cells.isRefused();
    }
}

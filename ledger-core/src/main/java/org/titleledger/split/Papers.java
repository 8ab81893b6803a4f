package org.titleledger.split;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.titleledger.title.Certificate;
import org.titleledger.title.Right;
import org.titleledger.title.TitleFact;
import org.titleledger.title.TitleStatus;

/** Which certificates of registered rights there are for a property's land and building on a day (rule I4). */
final class Papers {

    private Papers() {}

    static CertificateClass of(Subject subject, Known known, LocalDate day) {
        Expected expected = new Expected(subject, known, day);
        return switch (subject.kind()) {
            case PARCEL -> classOf(subject, known.aboveOn(subject, day), expected);
            case BUILDING -> classOf(known.belowOn(subject, day).orElse(subject), List.of(subject), expected);
            case BUILDING_UNIT ->
                known.belowOn(subject, day)
                        .map(building -> classOf(
                                known.belowOn(building, day).orElse(building), List.of(expected.titled()), expected))
                        .orElseGet(() -> classOf(subject, List.of(subject), expected));
        };
    }

    private static CertificateClass classOf(Subject parcel, List<Subject> buildings, Expected expected) {
        if (buildings.stream().anyMatch(building -> isUnified(building, expected))) {
            return CertificateClass.UNIFIED;
        }
        boolean land = Stream.concat(Stream.of(parcel), buildings.stream())
                .flatMap(property -> expected.fact(property, Right.LAND_USE).stream())
                .anyMatch(Papers::isCertified);
        boolean building = buildings.stream()
                .flatMap(house -> expected.houseOn(house).stream())
                .anyMatch(Papers::isCertified);
        if (land) {
            return building ? CertificateClass.BOTH : CertificateClass.LAND_ONLY;
        }
        return building ? CertificateClass.BUILDING_ONLY : CertificateClass.NONE;
    }

    private static boolean isUnified(Subject building, Expected expected) {
        return expected.fact(building, Right.LAND_AND_BUILDING)
                        .filter(Papers::isCertified)
                        .isPresent()
                || expected.fact(building, Right.BUILDING_OWNERSHIP)
                        .filter(Papers::isCertified)
                        .filter(fact -> fact.certificates().stream()
                                .anyMatch(certificate -> certificate.kind() == Certificate.Kind.UNIFIED))
                        .isPresent();
    }

    private static boolean isCertified(TitleFact fact) {
        return fact.status() == TitleStatus.REGISTERED && !fact.certificates().isEmpty();
    }
}

package org.titleledger.api.imports.row;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.titleledger.title.Certificate;

/** Reads certificate numbers and tells by their form which certificate they belong to (domain 3.9). */
final class CertificateReader {

    private static final Pattern BETWEEN = Pattern.compile("(?<=号)\\s*[、;；,，]\\s*");
    private static final Pattern UNIFIED = Pattern.compile(".*不动产权.*");
    private static final Pattern PROOF = Pattern.compile(".*不动产(登记)?证明.*");
    private static final Pattern HOUSE = Pattern.compile(".*(房权证|房产证|房屋所有权|房证|房字).*");
    private static final Pattern LAND = Pattern.compile(".*(国用|土地证|土地使用|地字|集用).*");
    private static final Pattern FILING = Pattern.compile(".*备案.*");
    private static final Pattern DIGIT = Pattern.compile(".*\\d.*");

    private CertificateReader() {}

    /** The numbers of one cell; several are told apart by the 号 at the end of each. */
    static Reading<List<String>> numbers(String cell) {
        List<String> numbers = List.of(BETWEEN.split(cell));
        for (String number : numbers) {
            String narrow = CellText.narrow(number);
            if (!DIGIT.matcher(narrow).matches()) {
                return Reading.wrong(FindingCode.CERTIFICATE_NUMBER_MALFORMED, number);
            }
            if (narrow.matches("[+-]?\\d+([.,]\\d+)?[eE][+-]?\\d+")) {
                return Reading.wrong(FindingCode.IDENTIFIER_DAMAGED, number);
            }
            if (PROOF.matcher(narrow).matches()) {
                return Reading.wrong(FindingCode.CERTIFICATE_IS_PROOF, number);
            }
        }
        return Reading.value(numbers);
    }

    /** Which certificate a number belongs to, when its form leaves only one. */
    static Optional<Certificate.Kind> kindOf(String number) {
        String narrow = CellText.narrow(number);
        if (UNIFIED.matcher(narrow).matches()) {
            return Optional.of(Certificate.Kind.UNIFIED);
        }
        boolean house = HOUSE.matcher(narrow).matches();
        boolean land = LAND.matcher(narrow).matches();
        if (house != land) {
            return Optional.of(house ? Certificate.Kind.HOUSE : Certificate.Kind.LAND);
        }
        return !house && FILING.matcher(narrow).matches() ? Optional.of(Certificate.Kind.FILING) : Optional.empty();
    }
}

package org.titleledger.division;

import java.time.LocalDate;
import java.util.List;
import org.titleledger.property.PropertyId;
import org.titleledger.shared.LegalDate;
import org.titleledger.title.Instrument;

/**
 * What becomes what.
 *
 * @param olds what ends
 * @param parts what begins
 * @param ended the rights that do not go on
 * @param effectiveOn from when
 * @param instrument by division or by merger
 */
record Plan(List<Old> olds, List<Part> parts, List<EndedTitle> ended, LegalDate effectiveOn, Instrument instrument) {

    LocalDate day() {
        return effectiveOn.day();
    }

    boolean isMerger() {
        return instrument == Instrument.PROPERTY_MERGER;
    }

    List<PropertyId> partIds() {
        return parts.stream().map(Part::property).toList();
    }
}

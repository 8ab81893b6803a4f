package org.titleledger.api.demo;

import org.titleledger.api.desk.LedgerDays;
import org.titleledger.projections.property.PropertyFilter;
import org.titleledger.projections.property.PropertyQueries;
import org.titleledger.projections.shared.AsOf;
import org.titleledger.projections.shared.Page;
import org.titleledger.projections.shared.Viewer;
import org.titleledger.property.PropertyId;

/** Finds the demo's imported properties by their names. */
final class DemoProperties {

    private final PropertyQueries properties;
    private final LedgerDays days;

    DemoProperties(PropertyQueries properties, LedgerDays days) {
        this.properties = properties;
        this.days = days;
    }

    PropertyId named(String name) {
        PropertyFilter filter = new PropertyFilter(name, null, null, null, null, null);
        return properties
                .list(filter, new AsOf(days.today(), Long.MAX_VALUE), Viewer.everything(), Page.first())
                .items()
                .stream()
                .filter(line -> line.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("the demo's list has no " + name))
                .id();
    }
}

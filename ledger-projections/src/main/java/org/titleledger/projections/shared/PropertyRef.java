package org.titleledger.projections.shared;

import org.titleledger.property.PropertyId;

/** A property as others name it, on the day that is asked about. */
public record PropertyRef(PropertyId id, String name) {}

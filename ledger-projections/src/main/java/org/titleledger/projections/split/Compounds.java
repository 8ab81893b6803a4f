package org.titleledger.projections.split;

/**
 * The compounds (办公区) in the bureau's custody.
 *
 * @param total how many there are
 * @param split how many of them have a property whose title is split
 */
public record Compounds(long total, long split) {}

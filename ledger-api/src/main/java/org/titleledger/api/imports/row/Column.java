package org.titleledger.api.imports.row;

/**
 * A column of a file.
 *
 * @param index its place, from 0
 * @param heading its heading, as a person would read it
 */
record Column(int index, String heading) {}

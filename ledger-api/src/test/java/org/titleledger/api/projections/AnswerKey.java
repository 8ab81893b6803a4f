package org.titleledger.api.projections;

/**
 * What is answered at a point of a grid.
 *
 * @param point the point's number
 * @param what of the subject
 */
record AnswerKey(int point, String what) {}

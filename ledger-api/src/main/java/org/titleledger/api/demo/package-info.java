/**
 * The demo's seven compounds, invented but true to the published distribution of unified title registration: two titled to
 * the bureau, one to a dissolved school, one to the public-security department, one with land and building in different
 * hands, one with a land certificate only, one without papers. They go in through the import and the desk, as a clerk's and
 * a reviewer's own acts would.
 */
@NullMarked
package org.titleledger.api.demo;

import org.jspecify.annotations.NullMarked;

/** What all resources of the API share: acts in requests, dates as they are given, answers to commands, conditions. */
@NullMarked
package org.titleledger.api.http;

import org.jspecify.annotations.NullMarked;

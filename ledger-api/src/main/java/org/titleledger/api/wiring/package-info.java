/**
 * Where the application is put together: the database, Axon and the read models, all declared by hand, for Boot 4 with
 * Axon 4.13 wires no transactions, no token store and no event store engine and does not say so.
 */
@NullMarked
package org.titleledger.api.wiring;

import org.jspecify.annotations.NullMarked;

/**
 * The real application and the real PostgreSQL, killed with -9 again and again under load, and what must hold afterwards.
 *
 * <p>{@link Campaign} lives through several {@link Life}s: each a ledger from its first start, with clerks at work, kills,
 * and checks after every one. {@link KillIT} is the short one of every build; {@code docs/endurance.md} has the long one.
 */
@NullMarked
package org.titleledger.api.endurance;

import org.jspecify.annotations.NullMarked;

/** The core's decisions, tried without a database: histories in memory, and what a decision makes of them. */
package org.titleledger.testing;

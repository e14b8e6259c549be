/**
 * Makes whole desks to measure on: two years of tickets, each lived through the tickets' own rules.
 */
@NullMarked
package io.ledgerdesk.bench.generate;

import org.jspecify.annotations.NullMarked;

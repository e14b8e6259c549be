/**
 * Brings another desk's past in: a log is uploaded, read row by row through an adapter of its
 * source, and each row becomes one command on its ticket, with the instant and the author that the
 * log tells. What cannot be read or is refused stands in a report, by line.
 */
@NullMarked
package io.ledgerdesk.importing;

import org.jspecify.annotations.NullMarked;

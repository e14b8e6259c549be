/** The work of an import: rows become commands, several at once, and what is done is remembered. */
@NullMarked
package io.ledgerdesk.importing.job;

import org.jspecify.annotations.NullMarked;

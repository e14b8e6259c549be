/** What may be asked of the catalogue, and why it refuses. */
@NullMarked
package io.ledgerdesk.catalogue.command;

import org.jspecify.annotations.NullMarked;

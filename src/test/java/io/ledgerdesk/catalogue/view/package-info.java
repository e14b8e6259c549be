/** The catalogue on the ledger. */
@NullMarked
package io.ledgerdesk.catalogue.view;

import org.jspecify.annotations.NullMarked;

/** Saved views on a database. */
@NullMarked
package io.ledgerdesk.workplace.view.saved;

import org.jspecify.annotations.NullMarked;

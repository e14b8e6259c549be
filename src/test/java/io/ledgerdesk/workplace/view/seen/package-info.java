/** Marks on a database. */
@NullMarked
package io.ledgerdesk.workplace.view.seen;

import org.jspecify.annotations.NullMarked;

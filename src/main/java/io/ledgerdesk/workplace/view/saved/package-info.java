/** Saved views as lists show them. */
@NullMarked
package io.ledgerdesk.workplace.view.saved;

import org.jspecify.annotations.NullMarked;

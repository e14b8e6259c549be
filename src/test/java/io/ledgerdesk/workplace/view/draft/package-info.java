/** Drafts on a database. */
@NullMarked
package io.ledgerdesk.workplace.view.draft;

import org.jspecify.annotations.NullMarked;

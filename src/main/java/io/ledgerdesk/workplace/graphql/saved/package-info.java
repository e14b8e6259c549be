/** Saved views. */
@NullMarked
package io.ledgerdesk.workplace.graphql.saved;

import org.jspecify.annotations.NullMarked;

/** Refusals that are the workplace's own. */
@NullMarked
package io.ledgerdesk.workplace.graphql.error;

import org.jspecify.annotations.NullMarked;

/** Who looks and who writes. */
@NullMarked
package io.ledgerdesk.workplace.graphql.presence;

import org.jspecify.annotations.NullMarked;

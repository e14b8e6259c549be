/** What a person has not seen yet. */
@NullMarked
package io.ledgerdesk.workplace.graphql.seen;

import org.jspecify.annotations.NullMarked;

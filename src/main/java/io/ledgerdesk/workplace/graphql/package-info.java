/** What a person keeps beside tickets, in the words of the schema, by kind. */
@NullMarked
package io.ledgerdesk.workplace.graphql;

import org.jspecify.annotations.NullMarked;

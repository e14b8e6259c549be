/** The tickets that a caller may keep something beside. */
@NullMarked
package io.ledgerdesk.workplace.graphql.ticket;

import org.jspecify.annotations.NullMarked;

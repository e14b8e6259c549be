/** What is shown of tickets: one package for each read model. */
@NullMarked
package io.ledgerdesk.ticket.view;

import org.jspecify.annotations.NullMarked;

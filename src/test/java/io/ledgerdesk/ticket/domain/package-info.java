@NullMarked
package io.ledgerdesk.ticket.domain;

import org.jspecify.annotations.NullMarked;

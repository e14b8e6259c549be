/** How well promises were kept: figures over periods, the backlog, what would have been. */
@NullMarked
package io.ledgerdesk.servicelevel.graphql.report;

import org.jspecify.annotations.NullMarked;

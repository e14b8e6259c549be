/** Plans as those see them who bought them. */
@NullMarked
package io.ledgerdesk.servicelevel.graphql.plan;

import org.jspecify.annotations.NullMarked;

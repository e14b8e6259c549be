@NullMarked
package io.ledgerdesk.platform.graphql.cost;

import org.jspecify.annotations.NullMarked;

@NullMarked
package io.ledgerdesk.platform.graphql.limit;

import org.jspecify.annotations.NullMarked;

/** Which document a request means, and whether it is executed. */
@NullMarked
package io.ledgerdesk.platform.graphql.document;

import org.jspecify.annotations.NullMarked;

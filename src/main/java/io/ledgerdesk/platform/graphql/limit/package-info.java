/**
 * What is let in, how often, and for how long: all that is decided before a document is executed.
 */
@NullMarked
package io.ledgerdesk.platform.graphql.limit;

import org.jspecify.annotations.NullMarked;

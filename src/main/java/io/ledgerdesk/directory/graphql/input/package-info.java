/** What clients send. */
@NullMarked
package io.ledgerdesk.directory.graphql.input;

import org.jspecify.annotations.NullMarked;

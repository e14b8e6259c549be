/** Trying out a calendar. */
@NullMarked
package io.ledgerdesk.servicelevel.graphql.preview;

import org.jspecify.annotations.NullMarked;

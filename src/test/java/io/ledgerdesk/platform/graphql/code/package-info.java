/** What clients are told is listed, and nothing else is told. */
@NullMarked
package io.ledgerdesk.platform.graphql.code;

import org.jspecify.annotations.NullMarked;

/** What may be done with the roles of a desk. */
@NullMarked
package io.ledgerdesk.access.domain;

import org.jspecify.annotations.NullMarked;

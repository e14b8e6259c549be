/** What may be done with the roles of a desk, rule by rule. */
@NullMarked
package io.ledgerdesk.access.domain;

import org.jspecify.annotations.NullMarked;

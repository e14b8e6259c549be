/** What happens when a target is near or missed. */
@NullMarked
package io.ledgerdesk.catalogue.word.escalation;

import org.jspecify.annotations.NullMarked;

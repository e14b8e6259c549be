/** What a person keeps beside tickets. */
@NullMarked
package io.ledgerdesk.workplace;

import org.jspecify.annotations.NullMarked;

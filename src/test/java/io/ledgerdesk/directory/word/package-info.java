/** Addresses, numbers and names in one form. */
@NullMarked
package io.ledgerdesk.directory.word;

import org.jspecify.annotations.NullMarked;

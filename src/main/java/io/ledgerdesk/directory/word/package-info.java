/** Mail addresses, telephone numbers and names in the one form in which they are kept and found. */
@NullMarked
package io.ledgerdesk.directory.word;

import org.jspecify.annotations.NullMarked;

/** Words that what happens to clocks and those who read it share. */
@NullMarked
package io.ledgerdesk.servicelevel.word;

import org.jspecify.annotations.NullMarked;

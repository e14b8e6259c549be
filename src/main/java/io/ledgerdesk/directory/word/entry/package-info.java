/** What the events of an entry of the directory come to. */
@NullMarked
package io.ledgerdesk.directory.word.entry;

import org.jspecify.annotations.NullMarked;

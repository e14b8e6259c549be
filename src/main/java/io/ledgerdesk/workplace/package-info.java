/**
 * What a person keeps beside tickets: drafts of replies, marks of what was seen, presence, saved
 * views. It stands on tickets, and no ticket knows of it; this package itself holds the words that
 * its parts share.
 */
@NullMarked
package io.ledgerdesk.workplace;

import org.jspecify.annotations.NullMarked;

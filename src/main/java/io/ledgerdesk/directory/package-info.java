/**
 * Who is who: people of the desk and those who ask it, companies and their parents, groups of
 * staff. Everything that names somebody stands on it; it knows nothing of tickets. This package
 * itself holds the words that its parts share.
 */
@NullMarked
package io.ledgerdesk.directory;

import org.jspecify.annotations.NullMarked;

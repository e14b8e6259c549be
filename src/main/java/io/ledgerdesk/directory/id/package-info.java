/** How entries of the directory are called, and where their events lie. */
@NullMarked
package io.ledgerdesk.directory.id;

import org.jspecify.annotations.NullMarked;

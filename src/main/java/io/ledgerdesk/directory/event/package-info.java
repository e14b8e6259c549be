/** What happened to entries of the directory. */
@NullMarked
package io.ledgerdesk.directory.event;

import org.jspecify.annotations.NullMarked;

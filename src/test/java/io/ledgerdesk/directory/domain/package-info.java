/** What follows from what is asked of the directory. */
@NullMarked
package io.ledgerdesk.directory.domain;

import org.jspecify.annotations.NullMarked;

/** The directory's read models on a database. */
@NullMarked
package io.ledgerdesk.directory.view;

import org.jspecify.annotations.NullMarked;

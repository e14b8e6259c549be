/** The database under the desk: kept, found again, refused. */
@NullMarked
package io.ledgerdesk.platform.database;

import org.jspecify.annotations.NullMarked;

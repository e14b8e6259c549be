/** What has served its time, on a database. */
@NullMarked
package io.ledgerdesk.workplace.retention;

import org.jspecify.annotations.NullMarked;

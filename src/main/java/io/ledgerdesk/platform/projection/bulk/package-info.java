/** Folding a long stretch of the log into empty tables: rows change in memory and go out late. */
@NullMarked
package io.ledgerdesk.platform.projection.bulk;

import org.jspecify.annotations.NullMarked;

/** Where what happens to service levels is found in the log. */
@NullMarked
package io.ledgerdesk.servicelevel.id;

import org.jspecify.annotations.NullMarked;

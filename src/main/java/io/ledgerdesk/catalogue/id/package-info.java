/** How entries of the catalogue are named. */
@NullMarked
package io.ledgerdesk.catalogue.id;

import org.jspecify.annotations.NullMarked;

/** The catalogue as it is, as it was, and who made it so. */
@NullMarked
package io.ledgerdesk.catalogue.view;

import org.jspecify.annotations.NullMarked;

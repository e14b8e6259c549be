/** Companies as lists and cards show them. */
@NullMarked
package io.ledgerdesk.directory.view.company;

import org.jspecify.annotations.NullMarked;

/** Groups of staff as lists and cards show them. */
@NullMarked
package io.ledgerdesk.directory.view.group;

import org.jspecify.annotations.NullMarked;

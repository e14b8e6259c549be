/** Where what is due about service levels lies. */
@NullMarked
package io.ledgerdesk.servicelevel.view.timer;

import org.jspecify.annotations.NullMarked;

/** Clocks in words. */
@NullMarked
package io.ledgerdesk.servicelevel.view.sentence;

import org.jspecify.annotations.NullMarked;

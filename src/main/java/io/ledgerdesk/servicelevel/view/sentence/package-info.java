/** Clocks in words: what was counted by which calendar, why it paused, when it is due. */
@NullMarked
package io.ledgerdesk.servicelevel.view.sentence;

import org.jspecify.annotations.NullMarked;

/** What a calendar would make of a target, for those who try one out. */
@NullMarked
package io.ledgerdesk.servicelevel.view.preview;

import org.jspecify.annotations.NullMarked;

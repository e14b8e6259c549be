/**
 * Who was shown what, for auditors: told by whoever shows something, written in batches, forgotten
 * when its time is over.
 */
@NullMarked
package io.ledgerdesk.platform.accessrecord;

import org.jspecify.annotations.NullMarked;

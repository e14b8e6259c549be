/** What every module stands on; nothing here knows a ticket. */
@NullMarked
package io.ledgerdesk.platform;

import org.jspecify.annotations.NullMarked;

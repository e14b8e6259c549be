/**
 * From committed positions to subscriptions: {@link io.ledgerdesk.platform.live.LogTail} follows a
 * tenant's log once per node for all who listen, each at the pace it asks for; a position resumes
 * without a gap or a double. {@link io.ledgerdesk.platform.live.LiveChanges} says when a read model
 * shows what happened.
 */
@NullMarked
package io.ledgerdesk.platform.live;

import org.jspecify.annotations.NullMarked;

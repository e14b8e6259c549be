/**
 * Who is asking. {@link io.ledgerdesk.platform.security.NamedActorMechanism} is the one class where
 * an identity comes in from outside; everything behind it knows a {@link
 * io.ledgerdesk.platform.security.Caller}.
 */
@NullMarked
package io.ledgerdesk.platform.security;

import org.jspecify.annotations.NullMarked;

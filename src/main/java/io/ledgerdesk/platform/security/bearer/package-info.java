/**
 * Bearer tokens: those of an OpenID Connect issuer, verified by Quarkus's own extension, and those
 * that the desk itself issues to other systems. Either becomes a {@link
 * io.ledgerdesk.platform.security.Caller}.
 */
@NullMarked
package io.ledgerdesk.platform.security.bearer;

import org.jspecify.annotations.NullMarked;

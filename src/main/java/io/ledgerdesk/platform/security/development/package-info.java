/**
 * An issuer of tokens inside the desk, for demo, development and tests. What it issues is verified
 * as any other issuer's tokens are: discovery, keys, signature, issuer, audience, time.
 */
@NullMarked
package io.ledgerdesk.platform.security.development;

import org.jspecify.annotations.NullMarked;

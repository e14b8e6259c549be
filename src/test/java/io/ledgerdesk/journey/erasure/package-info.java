/** A person asks to be forgotten: what is left, and where it is looked for. */
@NullMarked
package io.ledgerdesk.journey.erasure;

import org.jspecify.annotations.NullMarked;

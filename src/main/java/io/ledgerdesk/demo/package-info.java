/** A small believable desk for whoever wants to look around, made through commands. */
@NullMarked
package io.ledgerdesk.demo;

import org.jspecify.annotations.NullMarked;

/** A module that decides on several streams at once, and a log that others write to meanwhile. */
@NullMarked
package io.ledgerdesk.platform.axon.bank;

import org.jspecify.annotations.NullMarked;

/** The whole desk against a reference that keeps plain lists. */
@NullMarked
package io.ledgerdesk.model;

import org.jspecify.annotations.NullMarked;

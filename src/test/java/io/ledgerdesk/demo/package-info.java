/** The demo desk. */
@NullMarked
package io.ledgerdesk.demo;

import org.jspecify.annotations.NullMarked;

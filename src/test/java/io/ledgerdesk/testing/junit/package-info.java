/** What goes for every test. */
@NullMarked
package io.ledgerdesk.testing.junit;

import org.jspecify.annotations.NullMarked;

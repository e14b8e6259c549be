/**
 * What somebody may do: rights by name, each as far as a role lets it reach. Decided here, for
 * commands and for reading alike; who has which role is known elsewhere.
 */
@NullMarked
package io.ledgerdesk.kernel.access;

import org.jspecify.annotations.NullMarked;

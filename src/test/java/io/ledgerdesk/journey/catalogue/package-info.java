@NullMarked
package io.ledgerdesk.journey.catalogue;

import org.jspecify.annotations.NullMarked;

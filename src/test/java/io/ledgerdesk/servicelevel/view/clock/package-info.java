@NullMarked
package io.ledgerdesk.servicelevel.view.clock;

import org.jspecify.annotations.NullMarked;

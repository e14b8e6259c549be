@NullMarked
package io.ledgerdesk.servicelevel.view.due;

import org.jspecify.annotations.NullMarked;

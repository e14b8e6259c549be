@NullMarked
package io.ledgerdesk.servicelevel.view.fact;

import org.jspecify.annotations.NullMarked;

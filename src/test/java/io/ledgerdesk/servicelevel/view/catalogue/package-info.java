@NullMarked
package io.ledgerdesk.servicelevel.view.catalogue;

import org.jspecify.annotations.NullMarked;

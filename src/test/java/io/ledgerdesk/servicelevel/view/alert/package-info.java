@NullMarked
package io.ledgerdesk.servicelevel.view.alert;

import org.jspecify.annotations.NullMarked;

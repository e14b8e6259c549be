@NullMarked
package io.ledgerdesk.servicelevel.view.replay;

import org.jspecify.annotations.NullMarked;

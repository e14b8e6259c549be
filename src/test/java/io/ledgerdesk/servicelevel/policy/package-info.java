@NullMarked
package io.ledgerdesk.servicelevel.policy;

import org.jspecify.annotations.NullMarked;

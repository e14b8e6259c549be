@NullMarked
package io.ledgerdesk.servicelevel.domain;

import org.jspecify.annotations.NullMarked;

@NullMarked
package io.ledgerdesk.catalogue.holiday;

import org.jspecify.annotations.NullMarked;

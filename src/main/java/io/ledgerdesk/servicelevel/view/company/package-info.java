/** Of which company each is a part, as far as agreements go by it. */
@NullMarked
package io.ledgerdesk.servicelevel.view.company;

import org.jspecify.annotations.NullMarked;

/** People as lists and cards show them, and as those who ask. */
@NullMarked
package io.ledgerdesk.directory.view.person;

import org.jspecify.annotations.NullMarked;

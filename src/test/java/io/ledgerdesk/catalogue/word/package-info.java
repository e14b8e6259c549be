/** What a calendar accepts and refuses. */
@NullMarked
package io.ledgerdesk.catalogue.word;

import org.jspecify.annotations.NullMarked;

/** What may become of the catalogue. */
@NullMarked
package io.ledgerdesk.catalogue.domain;

import org.jspecify.annotations.NullMarked;

/** What may be done with the views of a person. */
@NullMarked
package io.ledgerdesk.workplace.domain;

import org.jspecify.annotations.NullMarked;

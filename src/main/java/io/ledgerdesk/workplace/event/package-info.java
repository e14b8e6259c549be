/** What happened to the views of a person. */
@NullMarked
package io.ledgerdesk.workplace.event;

import org.jspecify.annotations.NullMarked;

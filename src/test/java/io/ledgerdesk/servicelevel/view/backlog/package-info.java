/** The backlog at past instants, beside what a plain list of what happened comes to. */
@NullMarked
package io.ledgerdesk.servicelevel.view.backlog;

import org.jspecify.annotations.NullMarked;

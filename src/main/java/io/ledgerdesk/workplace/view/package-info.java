/** What people keep, by kind. */
@NullMarked
package io.ledgerdesk.workplace.view;

import org.jspecify.annotations.NullMarked;

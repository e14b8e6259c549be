/** Staff for whoever hands work on. */
@NullMarked
package io.ledgerdesk.directory.view.staff;

import org.jspecify.annotations.NullMarked;

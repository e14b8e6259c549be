/** Imports under way and ended, and the bytes of those under way. */
@NullMarked
package io.ledgerdesk.importing.view.job;

import org.jspecify.annotations.NullMarked;

/** Files, from their coming in to their going. */
@NullMarked
package io.ledgerdesk.platform.files;

import org.jspecify.annotations.NullMarked;

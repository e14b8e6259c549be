/** Files come in over plain HTTP. */
@NullMarked
package io.ledgerdesk.platform.files.http;

import org.jspecify.annotations.NullMarked;

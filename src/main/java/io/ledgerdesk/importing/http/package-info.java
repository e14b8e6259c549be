/** Logs come in and reports go out over plain HTTP. */
@NullMarked
package io.ledgerdesk.importing.http;

import org.jspecify.annotations.NullMarked;

/** The bytes of uploaded files: kept in pieces of one size, read again as one stream. */
@NullMarked
package io.ledgerdesk.importing.file;

import org.jspecify.annotations.NullMarked;

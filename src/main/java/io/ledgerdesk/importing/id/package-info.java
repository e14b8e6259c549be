/** Names of imports. */
@NullMarked
package io.ledgerdesk.importing.id;

import org.jspecify.annotations.NullMarked;

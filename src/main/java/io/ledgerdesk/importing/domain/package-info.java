/** How an import begins and ends. */
@NullMarked
package io.ledgerdesk.importing.domain;

import org.jspecify.annotations.NullMarked;

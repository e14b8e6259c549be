/** By what entries of the directory are found, the same way for all kinds. */
@NullMarked
package io.ledgerdesk.directory.view.facet;

import org.jspecify.annotations.NullMarked;

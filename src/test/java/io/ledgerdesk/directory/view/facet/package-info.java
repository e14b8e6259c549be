/** What it costs to find entries. */
@NullMarked
package io.ledgerdesk.directory.view.facet;

import org.jspecify.annotations.NullMarked;

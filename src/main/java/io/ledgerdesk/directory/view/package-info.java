/** Read models of the directory, one folder each. */
@NullMarked
package io.ledgerdesk.directory.view;

import org.jspecify.annotations.NullMarked;

/** What was refused or has to be explained, row by row. */
@NullMarked
package io.ledgerdesk.importing.view.report;

import org.jspecify.annotations.NullMarked;

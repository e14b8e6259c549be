/** Lines and records of CSV files, damaged ones too. */
@NullMarked
package io.ledgerdesk.importing.source.csv;

import org.jspecify.annotations.NullMarked;

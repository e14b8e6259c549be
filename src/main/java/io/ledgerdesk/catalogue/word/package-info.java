/** Values that commands and events of the catalogue share with those who count by them. */
@NullMarked
package io.ledgerdesk.catalogue.word;

import org.jspecify.annotations.NullMarked;

/** Holidays out of other people's calendars: files in the format of RFC 5545. */
@NullMarked
package io.ledgerdesk.catalogue.holiday;

import org.jspecify.annotations.NullMarked;

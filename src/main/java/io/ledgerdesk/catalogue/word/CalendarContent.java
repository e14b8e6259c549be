package io.ledgerdesk.catalogue.word;

import io.ledgerdesk.catalogue.id.EntryName;
import io.ledgerdesk.kernel.Published;

/** A working calendar. */
@Published
public record CalendarContent(EntryName name, CalendarRules rules) implements CatalogueContent {}

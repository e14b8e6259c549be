package io.ledgerdesk.directory.view.person;

import io.ledgerdesk.directory.word.entry.PersonEntry;
import java.time.Instant;

/** A person as it is shown. */
public record SeenPerson(PersonEntry entry, Instant registeredAt, Instant updatedAt) {}

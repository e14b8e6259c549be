package io.ledgerdesk.directory.view.group;

import io.ledgerdesk.directory.word.entry.GroupEntry;
import java.time.Instant;

/** A group as it is shown. */
public record SeenGroup(GroupEntry entry, Instant registeredAt, Instant updatedAt) {}

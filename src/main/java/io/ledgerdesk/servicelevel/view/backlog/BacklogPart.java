package io.ledgerdesk.servicelevel.view.backlog;

import org.jspecify.annotations.Nullable;

/** Some of the tickets that were open: what they have in common, absent for none, and how many. */
public record BacklogPart(@Nullable String name, long tickets) {}

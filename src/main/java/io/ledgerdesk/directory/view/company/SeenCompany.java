package io.ledgerdesk.directory.view.company;

import io.ledgerdesk.directory.word.entry.CompanyEntry;
import java.time.Instant;

/** A company as it is shown. */
public record SeenCompany(CompanyEntry entry, Instant registeredAt, Instant updatedAt) {}

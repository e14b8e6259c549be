package io.ledgerdesk.servicelevel.view.backlog;

/** Open tickets, and how many of them are past a target that is not met. */
public record OverdueShare(long open, long overdue) {}

package io.ledgerdesk.directory.event;

/** What happened to an entry of the directory, or to what only one entry may have. */
public sealed interface DirectoryEvent
        permits PersonEvent, MembershipEvent, CompanyEvent, GroupEvent, ClaimEvent {}

package io.ledgerdesk.directory.command;

/** What may be asked of the directory. */
public sealed interface DirectoryCommand
        permits PersonCommand, MembershipCommand, CompanyCommand, GroupCommand {}

package io.ledgerdesk.directory.domain;

import io.ledgerdesk.directory.command.CompanyCommand;
import io.ledgerdesk.directory.command.DirectoryCommand;
import io.ledgerdesk.directory.command.GroupCommand;
import io.ledgerdesk.directory.command.MembershipCommand;
import io.ledgerdesk.directory.command.PersonCommand;
import io.ledgerdesk.directory.event.DirectoryEvent;
import io.ledgerdesk.directory.word.entry.Entry;
import io.ledgerdesk.kernel.Decider;
import io.ledgerdesk.kernel.Decision;
import io.ledgerdesk.kernel.DecisionContext;
import io.ledgerdesk.kernel.Streams;

/** The whole behaviour of the directory: routes to what decides on people, companies, groups. */
public final class DirectoryDecider implements Decider<DirectoryCommand, Entry, DirectoryEvent> {
    private final DirectoryRules rules;

    public DirectoryDecider(DirectoryRules rules) {
        this.rules = rules;
    }

    @Override
    public Entry initial() {
        return Entry.UNKNOWN;
    }

    @Override
    public Entry evolve(Entry state, DirectoryEvent event) {
        return state.after(event);
    }

    @Override
    public Decision<DirectoryEvent> decide(
            Streams<Entry> streams, DirectoryCommand command, DecisionContext context) {
        Deciding deciding = new Deciding(streams);
        Permission permission = new Permission(context.authority());
        permission.check(command, deciding);
        if (!deciding.isFine()) {
            return deciding.decision();
        }
        Wording wording = new Wording(rules, deciding);
        Belonging belonging = new Belonging(rules, deciding);
        switch (command) {
            case PersonCommand c ->
                    new Persons(rules, deciding, permission, wording, belonging).decide(c);
            case MembershipCommand c -> belonging.decide(c);
            case CompanyCommand c -> new Companies(rules, deciding, wording).decide(c);
            case GroupCommand c -> new Groups(deciding).decide(c);
        }
        return deciding.decision();
    }
}

package io.ledgerdesk.directory.domain;

import io.ledgerdesk.directory.CompanyVisibility;
import io.ledgerdesk.directory.PersonKind;
import io.ledgerdesk.directory.command.CompanyCommand.RegisterCompany;
import io.ledgerdesk.directory.command.DirectoryCommand;
import io.ledgerdesk.directory.command.GroupCommand.RegisterGroup;
import io.ledgerdesk.directory.command.PersonCommand.RegisterPerson;
import io.ledgerdesk.directory.command.PersonCommand.Said;
import io.ledgerdesk.directory.event.DirectoryEvent;
import io.ledgerdesk.directory.id.CompanyId;
import io.ledgerdesk.directory.id.GroupId;
import io.ledgerdesk.directory.id.PersonStream;
import io.ledgerdesk.directory.wiring.DirectoryModule;
import io.ledgerdesk.directory.word.entry.Entry;
import io.ledgerdesk.directory.word.entry.Entry.OfPerson;
import io.ledgerdesk.directory.word.entry.PersonEntry;
import io.ledgerdesk.kernel.Actor;
import io.ledgerdesk.kernel.Decision;
import io.ledgerdesk.kernel.DecisionContext;
import io.ledgerdesk.kernel.PersonId;
import io.ledgerdesk.kernel.Streams;
import io.ledgerdesk.kernel.Tag;
import io.ledgerdesk.kernel.access.Authority;
import io.ledgerdesk.platform.command.CommandModule;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A directory in memory, with each decision made as the host makes it. */
final class Desk {
    private static final Actor ANNA = new Actor(Actor.Kind.AGENT, new PersonId("anna"), "Anna");

    private final CommandModule<DirectoryCommand, Entry, DirectoryEvent> module;
    private final Map<Tag, Entry> entries = new HashMap<>();

    Desk() {
        this(DirectoryRules.DEFAULTS);
    }

    Desk(DirectoryRules rules) {
        module = DirectoryModule.of(rules);
    }

    /** What followed; fails if it was refused. */
    List<DirectoryEvent> done(DirectoryCommand command) {
        Decision<DirectoryEvent> decision = decide(command, Authority.UNLIMITED);
        if (decision instanceof Decision.Accepted<DirectoryEvent>(var events)) {
            return events;
        }
        throw new AssertionError(command + " came to " + decision);
    }

    /** Why it was refused; nothing if it was done. */
    @Nullable String code(DirectoryCommand command) {
        return code(command, Authority.UNLIMITED);
    }

    @Nullable String code(DirectoryCommand command, Authority authority) {
        return switch (decide(command, authority)) {
            case Decision.Accepted<DirectoryEvent> done -> null;
            case Decision.Rejected<DirectoryEvent>(var why) -> why.code();
            case Decision.Needs<DirectoryEvent> never -> throw new AssertionError(never);
        };
    }

    PersonEntry person(String id) {
        if (entries.get(new PersonStream(new PersonId(id)).tag())
                instanceof OfPerson(PersonEntry person)) {
            return person;
        }
        throw new AssertionError("no person " + id);
    }

    /** The record that stands for it, along all merges. */
    PersonEntry standingFor(String id) {
        PersonEntry person = person(id);
        PersonId into = person.mergedInto();
        return into == null ? person : standingFor(into.value());
    }

    void register(String id, PersonKind kind, String... mails) {
        done(
                new RegisterPerson(
                        new PersonId(id),
                        kind,
                        new Said(id, List.of(mails), null, null, null, null),
                        null,
                        null));
    }

    void company(String id, @Nullable String parent, String... domains) {
        done(
                new RegisterCompany(
                        new CompanyId(id),
                        id,
                        parent == null ? null : new CompanyId(parent),
                        List.of(domains),
                        null));
    }

    void group(String id, int line) {
        done(new RegisterGroup(new GroupId(id), id, line));
    }

    @Nullable CompanyVisibility seen(String person, String company) {
        return standingFor(person).places().companies().get(new CompanyId(company));
    }

    private Decision<DirectoryEvent> decide(DirectoryCommand command, Authority authority) {
        Tag own = module.stream().apply(command);
        Set<Tag> read = new HashSet<>(Set.of(own));
        while (true) {
            Map<Tag, Entry> states = new HashMap<>();
            read.forEach(tag -> states.put(tag, entries.getOrDefault(tag, Entry.UNKNOWN)));
            Decision<DirectoryEvent> decision =
                    module.decider()
                            .decide(
                                    new Streams<>(own, states),
                                    command,
                                    new DecisionContext(Instant.EPOCH, ANNA, authority));
            if (decision instanceof Decision.Needs<DirectoryEvent>(var more)) {
                if (!read.addAll(more)) {
                    throw new AssertionError("asks again for " + more);
                }
            } else {
                if (decision instanceof Decision.Accepted<DirectoryEvent>(var events)) {
                    events.forEach(event -> happened(read, event));
                }
                return decision;
            }
        }
    }

    private void happened(Set<Tag> read, DirectoryEvent event) {
        Tag stream = module.streamOf().apply(event);
        if (!read.contains(stream)) {
            throw new AssertionError(event + " is of a stream that was not read");
        }
        entries.merge(stream, Entry.UNKNOWN.after(event), (before, unused) -> before.after(event));
    }
}

package io.ledgerdesk.directory.domain;

import io.ledgerdesk.directory.command.DirectoryRejection;
import io.ledgerdesk.directory.command.DirectoryRejection.AgainstRule;
import io.ledgerdesk.directory.command.DirectoryRejection.Kind;
import io.ledgerdesk.directory.command.DirectoryRejection.NotFound;
import io.ledgerdesk.directory.command.DirectoryRejection.ValidationFailed;
import io.ledgerdesk.directory.command.DirectoryRule;
import io.ledgerdesk.directory.event.DirectoryEvent;
import io.ledgerdesk.directory.id.CompanyId;
import io.ledgerdesk.directory.id.GroupId;
import io.ledgerdesk.directory.id.PersonStream;
import io.ledgerdesk.directory.word.entry.CompanyEntry;
import io.ledgerdesk.directory.word.entry.Entry;
import io.ledgerdesk.directory.word.entry.Entry.OfCompany;
import io.ledgerdesk.directory.word.entry.Entry.OfGroup;
import io.ledgerdesk.directory.word.entry.Entry.OfPerson;
import io.ledgerdesk.directory.word.entry.GroupEntry;
import io.ledgerdesk.directory.word.entry.PersonEntry;
import io.ledgerdesk.kernel.Decision;
import io.ledgerdesk.kernel.PersonId;
import io.ledgerdesk.kernel.Streams;
import io.ledgerdesk.kernel.Tag;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One decision while it is made: what it looks at, what is still to be read, why it is refused,
 * what follows. The first refusal counts, and none does before everything is read.
 */
final class Deciding {
    private final Streams<Entry> streams;
    private final Set<Tag> missing = new LinkedHashSet<>();
    private final List<DirectoryEvent> events = new ArrayList<>();
    private @Nullable DirectoryRejection refusal;

    Deciding(Streams<Entry> streams) {
        this.streams = streams;
    }

    Decision<DirectoryEvent> decision() {
        if (!missing.isEmpty()) {
            return Decision.needs(missing);
        }
        DirectoryRejection why = refusal;
        return why == null ? Decision.accepted(events) : Decision.rejected(why);
    }

    /** Whether nothing speaks against it and everything is read. */
    boolean isFine() {
        return refusal == null && missing.isEmpty();
    }

    void refuse(DirectoryRejection why) {
        refusal = refusal == null ? why : refusal;
    }

    void against(DirectoryRule rule, String path) {
        refuse(new AgainstRule(rule, path));
    }

    void invalid(String path, String allowed) {
        refuse(new ValidationFailed(path, allowed));
    }

    void happened(DirectoryEvent event) {
        events.add(event);
    }

    /** What the command is about. */
    Entry own() {
        return streams.own();
    }

    /** Any stream's state; unknown too if it has to be read first. */
    Entry at(Tag stream) {
        Optional<Entry> known = streams.of(stream);
        if (known.isEmpty()) {
            missing.add(stream);
        }
        return known.orElse(Entry.UNKNOWN);
    }

    /**
     * A person, and of a merged record the one that stands for it.
     *
     * @param path of the input field that names it
     */
    Optional<PersonEntry> person(PersonId id, String path) {
        PersonId next = id;
        while (at(new PersonStream(next).tag()) instanceof OfPerson(PersonEntry found)) {
            PersonId into = found.mergedInto();
            if (into == null) {
                return Optional.of(found);
            }
            next = into;
        }
        refuse(new NotFound(Kind.PERSON, path));
        return Optional.empty();
    }

    Optional<CompanyEntry> company(CompanyId id, String path) {
        if (at(id.tag()) instanceof OfCompany(CompanyEntry found)) {
            return Optional.of(found);
        }
        refuse(new NotFound(Kind.COMPANY, path));
        return Optional.empty();
    }

    Optional<GroupEntry> group(GroupId id, String path) {
        if (at(id.tag()) instanceof OfGroup(GroupEntry found)) {
            return Optional.of(found);
        }
        refuse(new NotFound(Kind.GROUP, path));
        return Optional.empty();
    }
}

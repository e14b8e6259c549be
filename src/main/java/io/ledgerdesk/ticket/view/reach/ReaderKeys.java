package io.ledgerdesk.ticket.view.reach;

import static java.util.stream.Collectors.toUnmodifiableSet;

import io.ledgerdesk.kernel.Published;
import io.ledgerdesk.ticket.event.ParticipationEvent;
import io.ledgerdesk.ticket.event.ParticipationEvent.CallLogged;
import io.ledgerdesk.ticket.event.ParticipationEvent.ChecklistStepTicked;
import io.ledgerdesk.ticket.event.ParticipationEvent.ChecklistStepUnticked;
import io.ledgerdesk.ticket.event.ParticipationEvent.Sharer;
import io.ledgerdesk.ticket.event.ParticipationEvent.TicketShared;
import io.ledgerdesk.ticket.event.ParticipationEvent.TicketUnshared;
import io.ledgerdesk.ticket.event.ParticipationEvent.TicketUnwatched;
import io.ledgerdesk.ticket.event.ParticipationEvent.TicketWatched;
import io.ledgerdesk.ticket.event.ParticipationEvent.WorkLogged;
import io.ledgerdesk.ticket.event.RelationEvent;
import io.ledgerdesk.ticket.event.RelationEvent.MergedTicketReleased;
import io.ledgerdesk.ticket.event.RelationEvent.MessagesSplitOff;
import io.ledgerdesk.ticket.event.RelationEvent.MessagesTakenOver;
import io.ledgerdesk.ticket.event.RelationEvent.TicketAbsorbed;
import io.ledgerdesk.ticket.event.RelationEvent.TicketLinked;
import io.ledgerdesk.ticket.event.RelationEvent.TicketMerged;
import io.ledgerdesk.ticket.event.RelationEvent.TicketUnlinked;
import io.ledgerdesk.ticket.event.RelationEvent.TicketUnmerged;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * With whom a ticket is shared, as texts that an index finds: {@code p:} and {@code g:} before the
 * id of a person or a group it was shared with, {@code w:} before that of a watcher. They stand in
 * one column with blanks between them, which no id has.
 */
@Published
public final class ReaderKeys {
    private static final String WATCHER = "w:";
    private static final String PERSON = "p:";
    private static final String GROUP = "g:";

    private ReaderKeys() {}

    /** By what tickets are found that are shared with any of these. */
    static List<String> of(Collection<String> people, Collection<String> groups) {
        return Stream.of(
                        people.stream().map(PERSON::concat),
                        people.stream().map(WATCHER::concat),
                        groups.stream().map(GROUP::concat))
                .flatMap(Function.identity())
                .toList();
    }

    /** Of somebody who watches. */
    public static String watcher(Object person) {
        return WATCHER + person;
    }

    /** Of whom it was shared with: one of the two. */
    public static String shared(@Nullable Object person, @Nullable Object group) {
        return person == null ? GROUP + group : PERSON + person;
    }

    /** As a column has them; absent for none. */
    public static @Nullable String joined(Collection<String> keys) {
        return keys.isEmpty() ? null : String.join(" ", new TreeSet<>(keys));
    }

    /** Back from the column. */
    public static Set<String> split(@Nullable String joined) {
        return joined == null ? Set.of() : Set.of(joined.split(" ", -1));
    }

    /**
     * The persons among them, and who works on it: whoever has a ticket need not be told of it.
     *
     * @param agent id of who works on it
     */
    public static Set<String> people(Collection<String> keys, @Nullable Object agent) {
        return Stream.concat(
                        Stream.ofNullable(agent).map(Object::toString),
                        keys.stream()
                                .filter(key -> !key.startsWith(GROUP))
                                .map(key -> key.substring(PERSON.length())))
                .collect(toUnmodifiableSet());
    }

    /** The groups among them. */
    public static Set<String> groups(Collection<String> keys) {
        return keys.stream()
                .filter(key -> key.startsWith(GROUP))
                .map(key -> key.substring(GROUP.length()))
                .collect(toUnmodifiableSet());
    }

    /** What an event makes of them. */
    public static Set<String> after(Set<String> keys, ParticipationEvent event) {
        return switch (event) {
            case TicketWatched e -> with(keys, List.of(watcher(e.watcher())));
            case TicketUnwatched e -> without(keys, List.of(watcher(e.watcher())));
            case TicketShared e -> with(keys, List.of(key(e.with())));
            case TicketUnshared e -> without(keys, List.of(key(e.with())));
            case WorkLogged e -> keys;
            case CallLogged e -> keys;
            case ChecklistStepTicked e -> keys;
            case ChecklistStepUnticked e -> keys;
        };
    }

    /** What an event makes of them; watchers go with a merge. */
    public static Set<String> after(Set<String> keys, RelationEvent event) {
        return switch (event) {
            case TicketMerged e -> without(keys, watchers(e.handedOver().watchers()));
            case TicketUnmerged e -> with(keys, watchers(e.takenBack().watchers()));
            case TicketAbsorbed e -> with(keys, watchers(e.takenOver().watchers()));
            case MergedTicketReleased e -> without(keys, watchers(e.givenBack().watchers()));
            case TicketLinked e -> keys;
            case TicketUnlinked e -> keys;
            case MessagesSplitOff e -> keys;
            case MessagesTakenOver e -> keys;
        };
    }

    private static String key(Sharer with) {
        return shared(with.person(), with.group());
    }

    private static List<String> watchers(Collection<?> people) {
        return people.stream().map(ReaderKeys::watcher).toList();
    }

    private static Set<String> with(Set<String> keys, List<String> more) {
        List<String> all = new ArrayList<>(keys);
        all.addAll(more);
        return Set.copyOf(all);
    }

    private static Set<String> without(Set<String> keys, List<String> fewer) {
        Set<String> rest = new TreeSet<>(keys);
        fewer.forEach(rest::remove);
        return Set.copyOf(rest);
    }
}

package io.ledgerdesk.ticket.word;

import io.ledgerdesk.kernel.PersonId;
import io.ledgerdesk.kernel.Published;
import io.ledgerdesk.ticket.id.FileId;
import io.ledgerdesk.ticket.id.MessageId;
import io.ledgerdesk.ticket.id.NoteId;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What goes from one ticket to another when they are merged or parted. */
@Published
public record Belongings(
        List<MessageId> messages, List<NoteId> notes, List<FileId> files, List<PersonId> watchers) {

    public static final Belongings NOTHING =
            new Belongings(List.of(), List.of(), List.of(), List.of());

    public Belongings {
        messages = List.copyOf(messages);
        notes = List.copyOf(notes);
        files = List.copyOf(files);
        watchers = List.copyOf(watchers);
    }

    /** What both name. */
    public Belongings common(Belongings other) {
        return new Belongings(
                common(messages, other.messages),
                common(notes, other.notes),
                common(files, other.files),
                common(watchers, other.watchers));
    }

    /** The rest, without what the other names. */
    public Belongings without(Belongings other) {
        return new Belongings(
                without(messages, other.messages),
                without(notes, other.notes),
                without(files, other.files),
                without(watchers, other.watchers));
    }

    /** The same with other watchers. */
    public Belongings with(List<PersonId> otherWatchers) {
        return new Belongings(messages, notes, files, otherWatchers);
    }

    private static <T> List<T> common(List<T> some, List<T> others) {
        Set<T> among = new HashSet<>(others);
        return some.stream().filter(among::contains).toList();
    }

    private static <T> List<T> without(List<T> some, List<T> others) {
        Set<T> among = new HashSet<>(others);
        return some.stream().filter(one -> !among.contains(one)).toList();
    }
}

package io.ledgerdesk.ticket.http;

import io.ledgerdesk.kernel.access.Right;
import io.ledgerdesk.kernel.reading.ReadableBy.Reader;
import io.ledgerdesk.platform.files.FileDesk;
import io.ledgerdesk.platform.files.KeptFile;
import io.ledgerdesk.platform.security.Caller;
import io.ledgerdesk.ticket.graphql.reader.TicketReader;
import io.ledgerdesk.ticket.id.FileId;
import io.ledgerdesk.ticket.id.TicketId;
import io.ledgerdesk.ticket.view.card.TicketCard;
import io.ledgerdesk.ticket.view.card.TicketCards;
import io.ledgerdesk.ticket.view.card.TicketScope;
import io.ledgerdesk.ticket.view.conversation.TicketFile;
import io.ledgerdesk.ticket.view.conversation.TicketFiles;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Finds files as far as a caller may see them: his own uploads until they are attached, and those
 * of tickets within reach. Whoever sent a file has no more right to it than others once it is a
 * ticket's.
 */
@ApplicationScoped
class VisibleFiles {
    private static final Right READ = new Right("file.read");

    private final FileDesk desk;
    private final TicketFiles files;
    private final TicketCards cards;

    VisibleFiles(FileDesk desk, TicketFiles files, TicketCards cards) {
        this.desk = desk;
        this.files = files;
        this.cards = cards;
    }

    /**
     * A file that the caller may read.
     *
     * @param ticket through which; absent for the caller's own upload that is no ticket's yet
     */
    record Visible(KeptFile file, @Nullable TicketId ticket) {}

    Uni<Optional<Visible>> find(Caller caller, UUID id) {
        return desk.find(caller.tenant(), id)
                .chain(found ->
                        found.map(file -> visible(caller, file))
                                .orElseGet(() -> Uni.createFrom().item(Optional.empty())));
    }

    private Uni<Optional<Visible>> visible(Caller caller, KeptFile file) {
        if (file.holder() == null) {
            boolean own = file.uploader().equals(caller.actor().id());
            return Uni.createFrom()
                    .item(own ? Optional.of(new Visible(file, null)) : Optional.empty());
        }
        return files.holding(caller.tenant(), new FileId(file.id()))
                .chain(holding -> ticketInReach(caller, holding))
                .map(ticket -> ticket.map(id -> new Visible(file, id)));
    }

    /** Who sees a ticket may have a right to the files of others only. */
    private static boolean mayRead(Caller caller, @Nullable TicketCard card) {
        return card != null
                && TicketReader.scope(caller).includes(card)
                && caller.authority().allows(READ, TicketScope.owned(card));
    }

    private Uni<Optional<TicketId>> ticketInReach(Caller caller, List<TicketFile> holding) {
        List<TicketId> tickets =
                holding.stream()
                        .filter(one -> !one.internal() || caller.reader() == Reader.STAFF)
                        .map(TicketFile::ticket)
                        .toList();
        return cards.byIds(caller.tenant(), TicketScope.EVERYTHING, tickets)
                .map(found ->
                        tickets.stream()
                                .filter(ticket -> mayRead(caller, found.get(ticket)))
                                .findFirst());
    }
}

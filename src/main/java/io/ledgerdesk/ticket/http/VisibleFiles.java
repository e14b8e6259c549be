package io.ledgerdesk.ticket.http;

import io.ledgerdesk.kernel.reading.ReadableBy.Reader;
import io.ledgerdesk.platform.files.FileDesk;
import io.ledgerdesk.platform.files.KeptFile;
import io.ledgerdesk.platform.security.Caller;
import io.ledgerdesk.ticket.graphql.reader.TicketReader;
import io.ledgerdesk.ticket.id.FileId;
import io.ledgerdesk.ticket.id.TicketId;
import io.ledgerdesk.ticket.view.card.TicketCards;
import io.ledgerdesk.ticket.view.conversation.TicketFile;
import io.ledgerdesk.ticket.view.conversation.TicketFiles;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Finds files as far as a caller may see them: the own ones, and those of tickets in reach. */
@ApplicationScoped
class VisibleFiles {
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
     * @param ticket through which; absent for the caller's own upload
     */
    record Visible(KeptFile file, @Nullable TicketId ticket) {}

    Uni<Optional<Visible>> find(Caller caller, UUID id) {
        return desk.find(caller.tenant(), id)
                .chain(found ->
                        found.map(file -> visible(caller, file))
                                .orElseGet(() -> Uni.createFrom().item(Optional.empty())));
    }

    private Uni<Optional<Visible>> visible(Caller caller, KeptFile file) {
        Uni<Optional<Visible>> through =
                files.holding(caller.tenant(), new FileId(file.id()))
                        .chain(holding -> ticketInReach(caller, holding))
                        .map(ticket -> ticket.map(id -> new Visible(file, id)));
        return file.uploader().equals(caller.actor().id())
                ? through.map(found -> found.or(() -> Optional.of(new Visible(file, null))))
                : through;
    }

    private Uni<Optional<TicketId>> ticketInReach(Caller caller, List<TicketFile> holding) {
        List<TicketId> tickets =
                holding.stream()
                        .filter(one -> !one.internal() || caller.reader() == Reader.STAFF)
                        .map(TicketFile::ticket)
                        .toList();
        return cards.byIds(caller.tenant(), TicketReader.scope(caller), tickets)
                .map(found -> tickets.stream().filter(found::containsKey).findFirst());
    }
}

package io.ledgerdesk.ticket.graphql.mutation.file;

import io.ledgerdesk.kernel.PersonId;
import io.ledgerdesk.platform.command.CommandResult;
import io.ledgerdesk.platform.files.FileDesk;
import io.ledgerdesk.platform.files.KeptFile;
import io.ledgerdesk.platform.graphql.error.UserError;
import io.ledgerdesk.platform.security.Caller;
import io.ledgerdesk.ticket.command.ConversationCommand.AttachFile;
import io.ledgerdesk.ticket.command.rule.TicketRule;
import io.ledgerdesk.ticket.graphql.mutation.TicketCommands;
import io.ledgerdesk.ticket.graphql.mutation.TicketCommands.Prepared;
import io.ledgerdesk.ticket.graphql.mutation.TicketErrors;
import io.ledgerdesk.ticket.graphql.payload.TicketPayload.Outcome;
import io.ledgerdesk.ticket.graphql.reader.TicketReader;
import io.ledgerdesk.ticket.id.FileId;
import io.ledgerdesk.ticket.id.TicketId;
import io.ledgerdesk.ticket.view.card.TicketCards;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/**
 * Gives an uploaded file to a ticket: first the file, with its key, to the ticket's requester, then
 * the ticket its event. If a node dies between the two, the file is neither collected nor shown,
 * and the same mutation may be sent again.
 */
@ApplicationScoped
class Attaching {
    private final TicketCommands commands;
    private final TicketCards cards;
    private final FileDesk desk;

    Attaching(TicketCommands commands, TicketCards cards, FileDesk desk) {
        this.commands = commands;
        this.cards = cards;
        this.desk = desk;
    }

    Uni<Outcome> attach(Prepared.Ready ready, UUID id, boolean internal) {
        Caller caller = ready.call().caller();
        return desk.find(caller.tenant(), id)
                .chain(found ->
                        found.filter(file -> mayAttach(caller, file, ready.ticket()))
                                .map(file -> attach(ready, file, internal))
                                .orElseGet(Attaching::fileNotFound));
    }

    private static boolean mayAttach(Caller caller, KeptFile file, TicketId ticket) {
        UUID holder = file.holder();
        return file.uploader().equals(caller.actor().id())
                && (holder == null || holder.equals(ticket.value()));
    }

    private Uni<Outcome> attach(Prepared.Ready ready, KeptFile file, boolean internal) {
        Caller caller = ready.call().caller();
        return cards.asDecided(
                        caller.tenant(), TicketReader.scope(caller), ready.ticket(), Long.MAX_VALUE)
                .chain(card ->
                        card.map(found ->
                                        attach(
                                                ready,
                                                file,
                                                found.registration().requester().id(),
                                                internal))
                                .orElseGet(() -> refused(TicketErrors.notFound())));
    }

    private Uni<Outcome> attach(
            Prepared.Ready ready, KeptFile file, PersonId requester, boolean internal) {
        UUID ticket = ready.ticket().value();
        boolean loose = file.holder() == null;
        Uni<Boolean> bound =
                loose ? desk.bind(file, ticket, requester) : Uni.createFrom().item(true);
        return bound.chain(isBound ->
                isBound
                        ? commands.dispatch(
                                        ready,
                                        TicketCommands.CHANNEL,
                                        command(ready, file, internal))
                                .call(result ->
                                        loose && !(result instanceof CommandResult.Done)
                                                ? desk.release(file, ticket)
                                                : Uni.createFrom().voidItem())
                                .chain(result -> commands.outcome(ready.call(), result))
                        : fileNotFound());
    }

    private static AttachFile command(Prepared.Ready ready, KeptFile file, boolean internal) {
        return new AttachFile(
                ready.ticket(),
                new FileId(file.id()),
                file.name(),
                file.mediaType(),
                file.size(),
                file.sha256(),
                internal);
    }

    private static Uni<Outcome> fileNotFound() {
        return refused(TicketErrors.against(TicketRule.FILE_NOT_FOUND));
    }

    private static Uni<Outcome> refused(UserError error) {
        return Uni.createFrom().item(Outcome.refused(error));
    }
}

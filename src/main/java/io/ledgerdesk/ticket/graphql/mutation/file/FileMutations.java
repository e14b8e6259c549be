package io.ledgerdesk.ticket.graphql.mutation.file;

import io.ledgerdesk.platform.files.KeptFile;
import io.ledgerdesk.platform.graphql.relay.GlobalId;
import io.ledgerdesk.platform.security.Needs;
import io.ledgerdesk.ticket.command.ConversationCommand.RemoveFile;
import io.ledgerdesk.ticket.command.rule.TicketRule;
import io.ledgerdesk.ticket.graphql.input.ConversationInputs.AttachFileInput;
import io.ledgerdesk.ticket.graphql.input.ConversationInputs.RemoveFileInput;
import io.ledgerdesk.ticket.graphql.mutation.TicketCommands;
import io.ledgerdesk.ticket.graphql.mutation.TicketCommands.Prepared;
import io.ledgerdesk.ticket.graphql.mutation.TicketErrors;
import io.ledgerdesk.ticket.graphql.payload.ConversationPayloads.AttachFilePayload;
import io.ledgerdesk.ticket.graphql.payload.ConversationPayloads.RemoveFilePayload;
import io.ledgerdesk.ticket.id.FileId;
import io.smallrye.mutiny.Uni;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;

/** Files of tickets. Their contents come and go over plain HTTP. */
@GraphQLApi
public class FileMutations {
    private final TicketCommands commands;
    private final Attaching attaching;

    FileMutations(TicketCommands commands, Attaching attaching) {
        this.commands = commands;
        this.attaching = attaching;
    }

    @Mutation("attachFile")
    @Needs("file.write")
    @Description(
            "Gives a file that the caller has uploaded (POST /files) to a ticket; it belongs to no"
                    + " other from then on.")
    public @NonNull Uni<AttachFilePayload> attachFile(
            @NonNull @Name("input") @Description("What is needed for it.") AttachFileInput input) {
        Optional<UUID> file = GlobalId.parse(KeptFile.KIND, input.fileId());
        return switch (commands.prepare(
                input, file.isEmpty() ? TicketErrors.against(TicketRule.FILE_NOT_FOUND) : null)) {
            case Prepared.Refused refused ->
                    Uni.createFrom().item(new AttachFilePayload(refused.outcome()));
            case Prepared.Ready ready ->
                    attaching
                            .attach(
                                    ready,
                                    file.orElseThrow(),
                                    Boolean.TRUE.equals(input.internal()))
                            .map(AttachFilePayload::new);
        };
    }

    @Mutation("removeFile")
    @Needs("file.write")
    @Description("Takes a file out of sight; that it was there stays in the history.")
    public @NonNull Uni<RemoveFilePayload> removeFile(
            @NonNull @Name("input") @Description("What is needed for it.") RemoveFileInput input) {
        Optional<FileId> file = GlobalId.parse(KeptFile.KIND, input.fileId()).map(FileId::new);
        return commands.send(
                input,
                file.isEmpty() ? TicketErrors.against(TicketRule.FILE_NOT_FOUND) : null,
                ticket -> new RemoveFile(ticket, file.orElseThrow(), input.reason()),
                RemoveFilePayload::new);
    }
}

package io.ledgerdesk.workplace.graphql.saved;

import io.ledgerdesk.catalogue.Priority;
import io.ledgerdesk.catalogue.TicketKind;
import io.ledgerdesk.kernel.PersonId;
import io.ledgerdesk.platform.security.Needs;
import io.ledgerdesk.ticket.TicketState;
import io.ledgerdesk.ticket.graphql.input.ListInputs.TicketOrderInput;
import io.ledgerdesk.ticket.graphql.value.Words;
import io.ledgerdesk.ticket.id.GroupId;
import io.ledgerdesk.workplace.ViewLane;
import io.ledgerdesk.workplace.ViewVisibility;
import io.ledgerdesk.workplace.command.ViewCommand.AddView;
import io.ledgerdesk.workplace.command.ViewCommand.ChangeView;
import io.ledgerdesk.workplace.command.ViewCommand.Content;
import io.ledgerdesk.workplace.command.ViewCommand.RenameView;
import io.ledgerdesk.workplace.command.ViewCommand.RetireView;
import io.ledgerdesk.workplace.event.ViewFilter;
import io.ledgerdesk.workplace.event.ViewOrder;
import io.ledgerdesk.workplace.graphql.saved.ViewInputs.DeleteViewInput;
import io.ledgerdesk.workplace.graphql.saved.ViewInputs.RenameViewInput;
import io.ledgerdesk.workplace.graphql.saved.ViewInputs.SaveViewInput;
import io.ledgerdesk.workplace.graphql.saved.ViewInputs.ViewFilterInput;
import io.ledgerdesk.workplace.graphql.saved.ViewPayloads.DeleteViewPayload;
import io.ledgerdesk.workplace.graphql.saved.ViewPayloads.RenameViewPayload;
import io.ledgerdesk.workplace.graphql.saved.ViewPayloads.SaveViewPayload;
import io.ledgerdesk.workplace.id.RoleName;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.function.Function;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** Saving, renaming and deleting views. */
@GraphQLApi
public class ViewMutations {
    private final ViewCommands commands;

    ViewMutations(ViewCommands commands) {
        this.commands = commands;
    }

    @Needs("view.use")
    @Mutation("saveView")
    @Description(
            "Keeps a filter under a name, for you, a role or all staff. To change the view of"
                    + " somebody else, save a copy.")
    public @NonNull Uni<SaveViewPayload> saveView(
            @NonNull @Name("input") @Description("What is needed for it.") SaveViewInput input) {
        return commands.send(
                        input,
                        input.viewId(),
                        ViewErrors.form(input),
                        view ->
                                caller -> {
                                    PersonId owner = caller.actor().id();
                                    return input.viewId() == null
                                            ? new AddView(owner, view, content(input))
                                            : new ChangeView(owner, view, content(input));
                                })
                .map(SaveViewPayload::new);
    }

    @Needs("view.use")
    @Mutation("renameView")
    @Description("Calls a view of yours otherwise.")
    public @NonNull Uni<RenameViewPayload> renameView(
            @NonNull @Name("input") @Description("What is needed for it.") RenameViewInput input) {
        return commands.send(
                        input,
                        input.viewId(),
                        null,
                        view -> caller -> new RenameView(caller.actor().id(), view, input.name()))
                .map(RenameViewPayload::new);
    }

    @Needs("view.use")
    @Mutation("deleteView")
    @Description("Takes a view of yours out of use; that there was one stays in the history.")
    public @NonNull Uni<DeleteViewPayload> deleteView(
            @NonNull @Name("input") @Description("What is needed for it.") DeleteViewInput input) {
        return commands.send(
                        input,
                        input.viewId(),
                        null,
                        view -> caller -> new RetireView(caller.actor().id(), view))
                .map(DeleteViewPayload::new);
    }

    private static Content content(SaveViewInput input) {
        return new Content(
                input.name(),
                filter(input.filter(), input.order()),
                Words.as(ViewVisibility.class, input.visibility()),
                orNull(RoleName::new, input.role()));
    }

    private static ViewFilter filter(ViewFilterInput input, @Nullable TicketOrderInput order) {
        return new ViewFilter(
                words(TicketState.class, input.states()),
                input.open(),
                words(Priority.class, input.priorities()),
                Words.orNull(TicketKind.class, input.kind()),
                orNull(GroupId::new, input.groupId()),
                orNull(PersonId::new, input.agentId()),
                input.assigned(),
                input.line(),
                Words.orNull(ViewLane.class, input.lane()),
                orNull(ViewErrors::service, input.service()),
                order == null
                        ? null
                        : new ViewOrder(
                                Words.as(ViewOrder.Field.class, order.field()),
                                Words.as(ViewOrder.Direction.class, order.direction())));
    }

    private static <T extends Enum<T>> List<T> words(
            Class<T> type, @Nullable List<? extends Enum<?>> words) {
        return words == null
                ? List.of()
                : words.stream().map(word -> Words.as(type, word)).toList();
    }

    private static <T> @Nullable T orNull(Function<String, T> type, @Nullable String text) {
        return text == null ? null : type.apply(text);
    }
}

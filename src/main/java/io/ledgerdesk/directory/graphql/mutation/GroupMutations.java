package io.ledgerdesk.directory.graphql.mutation;

import io.ledgerdesk.directory.command.GroupCommand.ChangeGroup;
import io.ledgerdesk.directory.command.GroupCommand.RegisterGroup;
import io.ledgerdesk.directory.graphql.input.GroupInputs.ChangeGroupInput;
import io.ledgerdesk.directory.graphql.input.GroupInputs.RegisterGroupInput;
import io.ledgerdesk.directory.graphql.mutation.DirectoryCommands.Sent;
import io.ledgerdesk.directory.graphql.payload.GroupPayloads.ChangeGroupPayload;
import io.ledgerdesk.directory.graphql.payload.GroupPayloads.GroupOutcome;
import io.ledgerdesk.directory.graphql.payload.GroupPayloads.RegisterGroupPayload;
import io.ledgerdesk.directory.graphql.type.GroupRecord;
import io.ledgerdesk.directory.id.GroupId;
import io.ledgerdesk.directory.view.group.Groups;
import io.ledgerdesk.platform.graphql.relay.Position;
import io.ledgerdesk.platform.security.Needs;
import io.smallrye.mutiny.Uni;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;

/** Making groups and changing them. */
@GraphQLApi
public class GroupMutations {
    private static final String INPUT = "What is needed for it.";

    private final DirectoryCommands commands;
    private final Groups groups;

    GroupMutations(DirectoryCommands commands, Groups groups) {
        this.commands = commands;
        this.groups = groups;
    }

    @Needs("directory.write")
    @Mutation("registerGroup")
    @Description("Makes a group of staff.")
    public @NonNull Uni<RegisterGroupPayload> registerGroup(
            @NonNull @Name("input") @Description(INPUT) RegisterGroupInput input) {
        Form form = new Form();
        GroupId group =
                form.fresh(
                        input.key(),
                        input.key() == null ? commands.mint("group", input.commandId()) : "",
                        GroupId::new);
        return commands.send(
                        form,
                        input.commandId(),
                        new RegisterGroup(group, input.name(), input.line()))
                .chain(sent -> outcome(group, sent))
                .map(RegisterGroupPayload::new);
    }

    @Needs("directory.write")
    @Mutation("changeGroup")
    @Description("Says something of a group anew.")
    public @NonNull Uni<ChangeGroupPayload> changeGroup(
            @NonNull @Name("input") @Description(INPUT) ChangeGroupInput input) {
        Form form = new Form();
        GroupId group = form.group("groupId", input.groupId());
        return commands.send(
                        form,
                        input.commandId(),
                        new ChangeGroup(group, input.name(), input.line(), input.active()))
                .chain(sent -> outcome(group, sent))
                .map(ChangeGroupPayload::new);
    }

    private Uni<GroupOutcome> outcome(GroupId group, Sent sent) {
        return switch (sent) {
            case Sent.Refused refused ->
                    Uni.createFrom().item(new GroupOutcome(null, null, List.of(refused.why())));
            case Sent.Done done ->
                    groups.asDecided(done.scope().tenant(), group, done.position())
                            .map(found ->
                                    new GroupOutcome(
                                            found.filter(one -> done.scope().sees(one.entry().id()))
                                                    .map(one -> new GroupRecord(one, done.scope()))
                                                    .orElse(null),
                                            Position.of(done.position()),
                                            List.of()));
        };
    }
}

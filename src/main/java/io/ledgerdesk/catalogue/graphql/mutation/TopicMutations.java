package io.ledgerdesk.catalogue.graphql.mutation;

import io.ledgerdesk.catalogue.command.TopicCommand.ChangeTopic;
import io.ledgerdesk.catalogue.command.TopicCommand.DefineTopic;
import io.ledgerdesk.catalogue.command.TopicCommand.RetireTopic;
import io.ledgerdesk.catalogue.graphql.form.Form;
import io.ledgerdesk.catalogue.graphql.form.TopicForm;
import io.ledgerdesk.catalogue.graphql.input.TopicInputs.ChangeTopicInput;
import io.ledgerdesk.catalogue.graphql.input.TopicInputs.DefineTopicInput;
import io.ledgerdesk.catalogue.graphql.input.TopicInputs.RetireTopicInput;
import io.ledgerdesk.catalogue.graphql.payload.TopicPayloads.ChangeTopicPayload;
import io.ledgerdesk.catalogue.graphql.payload.TopicPayloads.DefineTopicPayload;
import io.ledgerdesk.catalogue.graphql.payload.TopicPayloads.RetireTopicPayload;
import io.ledgerdesk.catalogue.graphql.type.Topic;
import io.ledgerdesk.catalogue.id.CatalogueId;
import io.ledgerdesk.catalogue.id.CatalogueKind;
import io.ledgerdesk.platform.security.Needs;
import io.smallrye.mutiny.Uni;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;

/** Making topics, changing and retiring them. */
@GraphQLApi
public class TopicMutations {
    private static final String INPUT = "What is needed for it.";

    private final CatalogueCommands commands;

    TopicMutations(CatalogueCommands commands) {
        this.commands = commands;
    }

    @Needs("catalogue.write")
    @Mutation("defineTopic")
    @Description("Makes a topic: what tickets are about.")
    public @NonNull Uni<DefineTopicPayload> defineTopic(
            @NonNull @Name("input") @Description(INPUT) DefineTopicInput input) {
        Form form = new Form();
        CatalogueId key = form.key(input.key());
        return commands.send(
                        form,
                        input.commandId(),
                        new DefineTopic(key, new TopicForm(form).content(input.topic())))
                .map(outcome -> new DefineTopicPayload(outcome.map(Topic::new)));
    }

    @Needs("catalogue.write")
    @Mutation("changeTopic")
    @Description("Says a topic anew, as a whole; it may move to another parent.")
    public @NonNull Uni<ChangeTopicPayload> changeTopic(
            @NonNull @Name("input") @Description(INPUT) ChangeTopicInput input) {
        Form form = new Form();
        CatalogueId id = form.entry("id", CatalogueKind.TOPIC, input.id());
        return commands.send(
                        form,
                        input.commandId(),
                        input.expectedVersion(),
                        new ChangeTopic(id, new TopicForm(form).content(input.topic())))
                .map(outcome -> new ChangeTopicPayload(outcome.map(Topic::new)));
    }

    @Needs("catalogue.write")
    @Mutation("retireTopic")
    @Description(
            "Takes a topic out of use. Refused while narrower topics or services in use"
                    + " refer to it.")
    public @NonNull Uni<RetireTopicPayload> retireTopic(
            @NonNull @Name("input") @Description(INPUT) RetireTopicInput input) {
        Form form = new Form();
        CatalogueId id = form.entry("id", CatalogueKind.TOPIC, input.id());
        return commands.send(form, input.commandId(), input.expectedVersion(), new RetireTopic(id))
                .map(outcome -> new RetireTopicPayload(outcome.map(Topic::new)));
    }
}

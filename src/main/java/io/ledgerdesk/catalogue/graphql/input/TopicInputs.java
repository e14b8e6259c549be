package io.ledgerdesk.catalogue.graphql.input;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** Inputs of what is asked of topics. */
public final class TopicInputs {

    private TopicInputs() {}

    /** What a topic says. */
    @Input("TopicInput")
    @Description("What tickets are about.")
    public record TopicInput(
            @NonNull @Description("What people call it.") String name,
            @Id @Description("The wider topic; absent at the top.") @Nullable String parentId,
            @Id
                    @Description(
                            "The service that a ticket of this topic concerns where nothing else is"
                                    + " said.")
                    @Nullable String serviceId) {}

    /** Of {@code defineTopic}. */
    @Input("DefineTopicInput")
    @Description("A topic that the desk is to have.")
    public record DefineTopicInput(
            @Id @NonNull @Description(CommandId.KEY) String key,
            @NonNull @Description("What it says.") TopicInput topic,
            @Id @Description(CommandId.DESCRIPTION) @Nullable String commandId) {}

    /** Of {@code changeTopic}. */
    @Input("ChangeTopicInput")
    @Description("What a topic says from now on.")
    public record ChangeTopicInput(
            @Id @NonNull @Description(CommandId.WHICH) String id,
            @NonNull @Description(CommandId.WHOLE) TopicInput topic,
            @Description(CommandId.EXPECTED_VERSION) @Nullable Integer expectedVersion,
            @Id @Description(CommandId.DESCRIPTION) @Nullable String commandId) {}

    /** Of {@code retireTopic}. */
    @Input("RetireTopicInput")
    @Description("Which topic to take out of use.")
    public record RetireTopicInput(
            @Id @NonNull @Description(CommandId.WHICH) String id,
            @Description(CommandId.EXPECTED_VERSION) @Nullable Integer expectedVersion,
            @Id @Description(CommandId.DESCRIPTION) @Nullable String commandId) {}
}

package io.ledgerdesk.catalogue.graphql.payload;

import io.ledgerdesk.catalogue.graphql.type.Topic;
import io.ledgerdesk.platform.graphql.error.UserError;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** Answers to what is asked of topics. */
public final class TopicPayloads {
    private TopicPayloads() {}

    /** Of {@code defineTopic}. */
    @Type("DefineTopicPayload")
    @Description("What became of defineTopic.")
    public record DefineTopicPayload(
            @Description(Outcome.SHOWN) @Nullable Topic topic,
            @Description(Outcome.POSITION) @Nullable String position,
            @NonNull @Description(Outcome.ERRORS) List<@NonNull UserError> errors) {
        public DefineTopicPayload(Outcome<Topic> outcome) {
            this(outcome.entry(), outcome.position(), outcome.errors());
        }
    }

    /** Of {@code changeTopic}. */
    @Type("ChangeTopicPayload")
    @Description("What became of changeTopic.")
    public record ChangeTopicPayload(
            @Description(Outcome.SHOWN) @Nullable Topic topic,
            @Description(Outcome.POSITION) @Nullable String position,
            @NonNull @Description(Outcome.ERRORS) List<@NonNull UserError> errors) {
        public ChangeTopicPayload(Outcome<Topic> outcome) {
            this(outcome.entry(), outcome.position(), outcome.errors());
        }
    }

    /** Of {@code retireTopic}. */
    @Type("RetireTopicPayload")
    @Description("What became of retireTopic.")
    public record RetireTopicPayload(
            @Description(Outcome.SHOWN) @Nullable Topic topic,
            @Description(Outcome.POSITION) @Nullable String position,
            @NonNull @Description(Outcome.ERRORS) List<@NonNull UserError> errors) {
        public RetireTopicPayload(Outcome<Topic> outcome) {
            this(outcome.entry(), outcome.position(), outcome.errors());
        }
    }
}

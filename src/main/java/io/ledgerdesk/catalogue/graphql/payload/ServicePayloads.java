package io.ledgerdesk.catalogue.graphql.payload;

import io.ledgerdesk.catalogue.graphql.type.Service;
import io.ledgerdesk.platform.graphql.error.UserError;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** Answers to what is asked of services. */
public final class ServicePayloads {
    private ServicePayloads() {}

    /** Of {@code defineService}. */
    @Type("DefineServicePayload")
    @Description("What became of defineService.")
    public record DefineServicePayload(
            @Description(Outcome.SHOWN) @Nullable Service service,
            @Description(Outcome.POSITION) @Nullable String position,
            @NonNull @Description(Outcome.ERRORS) List<@NonNull UserError> errors) {
        public DefineServicePayload(Outcome<Service> outcome) {
            this(outcome.entry(), outcome.position(), outcome.errors());
        }
    }

    /** Of {@code changeService}. */
    @Type("ChangeServicePayload")
    @Description("What became of changeService.")
    public record ChangeServicePayload(
            @Description(Outcome.SHOWN) @Nullable Service service,
            @Description(Outcome.POSITION) @Nullable String position,
            @NonNull @Description(Outcome.ERRORS) List<@NonNull UserError> errors) {
        public ChangeServicePayload(Outcome<Service> outcome) {
            this(outcome.entry(), outcome.position(), outcome.errors());
        }
    }

    /** Of {@code retireService}. */
    @Type("RetireServicePayload")
    @Description("What became of retireService.")
    public record RetireServicePayload(
            @Description(Outcome.SHOWN) @Nullable Service service,
            @Description(Outcome.POSITION) @Nullable String position,
            @NonNull @Description(Outcome.ERRORS) List<@NonNull UserError> errors) {
        public RetireServicePayload(Outcome<Service> outcome) {
            this(outcome.entry(), outcome.position(), outcome.errors());
        }
    }
}

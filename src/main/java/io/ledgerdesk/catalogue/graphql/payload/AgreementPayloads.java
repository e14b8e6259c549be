package io.ledgerdesk.catalogue.graphql.payload;

import io.ledgerdesk.catalogue.graphql.type.Agreement;
import io.ledgerdesk.platform.graphql.error.UserError;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** Answers to what is asked of agreements. */
public final class AgreementPayloads {
    private AgreementPayloads() {}

    /** Of {@code defineAgreement}. */
    @Type("DefineAgreementPayload")
    @Description("What became of defineAgreement.")
    public record DefineAgreementPayload(
            @Description(Outcome.SHOWN) @Nullable Agreement agreement,
            @Description(Outcome.POSITION) @Nullable String position,
            @NonNull @Description(Outcome.ERRORS) List<@NonNull UserError> errors) {
        public DefineAgreementPayload(Outcome<Agreement> outcome) {
            this(outcome.entry(), outcome.position(), outcome.errors());
        }
    }

    /** Of {@code changeAgreement}. */
    @Type("ChangeAgreementPayload")
    @Description("What became of changeAgreement.")
    public record ChangeAgreementPayload(
            @Description(Outcome.SHOWN) @Nullable Agreement agreement,
            @Description(Outcome.POSITION) @Nullable String position,
            @NonNull @Description(Outcome.ERRORS) List<@NonNull UserError> errors) {
        public ChangeAgreementPayload(Outcome<Agreement> outcome) {
            this(outcome.entry(), outcome.position(), outcome.errors());
        }
    }

    /** Of {@code retireAgreement}. */
    @Type("RetireAgreementPayload")
    @Description("What became of retireAgreement.")
    public record RetireAgreementPayload(
            @Description(Outcome.SHOWN) @Nullable Agreement agreement,
            @Description(Outcome.POSITION) @Nullable String position,
            @NonNull @Description(Outcome.ERRORS) List<@NonNull UserError> errors) {
        public RetireAgreementPayload(Outcome<Agreement> outcome) {
            this(outcome.entry(), outcome.position(), outcome.errors());
        }
    }
}

package io.ledgerdesk.directory.graphql.payload;

import io.ledgerdesk.directory.graphql.type.CompanyRecord;
import io.ledgerdesk.platform.graphql.error.UserError;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** Answers to what is asked of companies. */
public final class CompanyPayloads {
    private static final String SHOWN =
            "The company as it was decided; absent if refused, or if you may not see it.";
    private static final String POSITION =
            "Up to where the desk's log shows the result, for X-After-Position; absent if refused.";
    private static final String ERRORS = "Why it was refused; empty if it was done.";

    private CompanyPayloads() {}

    /** What became of a mutation. */
    public record CompanyOutcome(
            @Nullable CompanyRecord company, @Nullable String position, List<UserError> errors) {
        public CompanyOutcome {
            errors = List.copyOf(errors);
        }
    }

    /** Of {@code registerCompany}. */
    @Type("RegisterCompanyPayload")
    @Description("What became of registerCompany.")
    public record RegisterCompanyPayload(
            @Description(SHOWN) @Nullable CompanyRecord company,
            @Description(POSITION) @Nullable String position,
            @NonNull @Description(ERRORS) List<@NonNull UserError> errors) {
        public RegisterCompanyPayload(CompanyOutcome outcome) {
            this(outcome.company(), outcome.position(), outcome.errors());
        }
    }

    /** Of {@code changeCompany}. */
    @Type("ChangeCompanyPayload")
    @Description("What became of changeCompany.")
    public record ChangeCompanyPayload(
            @Description(SHOWN) @Nullable CompanyRecord company,
            @Description(POSITION) @Nullable String position,
            @NonNull @Description(ERRORS) List<@NonNull UserError> errors) {
        public ChangeCompanyPayload(CompanyOutcome outcome) {
            this(outcome.company(), outcome.position(), outcome.errors());
        }
    }
}

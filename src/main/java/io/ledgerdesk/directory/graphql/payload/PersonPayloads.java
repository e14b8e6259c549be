package io.ledgerdesk.directory.graphql.payload;

import io.ledgerdesk.directory.graphql.type.Person;
import io.ledgerdesk.platform.graphql.error.UserError;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** Answers to what is asked of people. */
public final class PersonPayloads {
    private static final String SHOWN =
            "The person as it was decided; absent if refused, or if you may not see it.";
    private static final String POSITION =
            "Up to where the desk's log shows the result, for X-After-Position; absent if refused.";
    private static final String ERRORS = "Why it was refused; empty if it was done.";

    private PersonPayloads() {}

    /** What became of a mutation. */
    public record PersonOutcome(
            @Nullable Person person, @Nullable String position, List<UserError> errors) {
        public PersonOutcome {
            errors = List.copyOf(errors);
        }
    }

    /** Of {@code registerPerson}. */
    @Type("RegisterPersonPayload")
    @Description("What became of registerPerson.")
    public record RegisterPersonPayload(
            @Description(SHOWN) @Nullable Person person,
            @Description(POSITION) @Nullable String position,
            @NonNull @Description(ERRORS) List<@NonNull UserError> errors) {
        public RegisterPersonPayload(PersonOutcome outcome) {
            this(outcome.person(), outcome.position(), outcome.errors());
        }
    }

    /** Of {@code changePerson}. */
    @Type("ChangePersonPayload")
    @Description("What became of changePerson.")
    public record ChangePersonPayload(
            @Description(SHOWN) @Nullable Person person,
            @Description(POSITION) @Nullable String position,
            @NonNull @Description(ERRORS) List<@NonNull UserError> errors) {
        public ChangePersonPayload(PersonOutcome outcome) {
            this(outcome.person(), outcome.position(), outcome.errors());
        }
    }

    /** Of {@code grantRoles}. */
    @Type("GrantRolesPayload")
    @Description("What became of grantRoles.")
    public record GrantRolesPayload(
            @Description(SHOWN) @Nullable Person person,
            @Description(POSITION) @Nullable String position,
            @NonNull @Description(ERRORS) List<@NonNull UserError> errors) {
        public GrantRolesPayload(PersonOutcome outcome) {
            this(outcome.person(), outcome.position(), outcome.errors());
        }
    }

    /** Of {@code deactivatePerson}. */
    @Type("DeactivatePersonPayload")
    @Description("What became of deactivatePerson.")
    public record DeactivatePersonPayload(
            @Description(SHOWN) @Nullable Person person,
            @Description(POSITION) @Nullable String position,
            @NonNull @Description(ERRORS) List<@NonNull UserError> errors) {
        public DeactivatePersonPayload(PersonOutcome outcome) {
            this(outcome.person(), outcome.position(), outcome.errors());
        }
    }

    /** Of {@code reactivatePerson}. */
    @Type("ReactivatePersonPayload")
    @Description("What became of reactivatePerson.")
    public record ReactivatePersonPayload(
            @Description(SHOWN) @Nullable Person person,
            @Description(POSITION) @Nullable String position,
            @NonNull @Description(ERRORS) List<@NonNull UserError> errors) {
        public ReactivatePersonPayload(PersonOutcome outcome) {
            this(outcome.person(), outcome.position(), outcome.errors());
        }
    }

    /** Of {@code mergePeople}. */
    @Type("MergePeoplePayload")
    @Description("What became of mergePeople.")
    public record MergePeoplePayload(
            @Description(SHOWN) @Nullable Person person,
            @Description(POSITION) @Nullable String position,
            @NonNull @Description(ERRORS) List<@NonNull UserError> errors) {
        public MergePeoplePayload(PersonOutcome outcome) {
            this(outcome.person(), outcome.position(), outcome.errors());
        }
    }

    /** Of {@code identifyPerson}. */
    @Type("IdentifyPersonPayload")
    @Description("What became of identifyPerson.")
    public record IdentifyPersonPayload(
            @Description(SHOWN) @Nullable Person person,
            @Description(POSITION) @Nullable String position,
            @NonNull @Description(ERRORS) List<@NonNull UserError> errors) {
        public IdentifyPersonPayload(PersonOutcome outcome) {
            this(outcome.person(), outcome.position(), outcome.errors());
        }
    }
}

package io.ledgerdesk.directory.graphql.payload;

import io.ledgerdesk.directory.graphql.payload.PersonPayloads.PersonOutcome;
import io.ledgerdesk.directory.graphql.type.Person;
import io.ledgerdesk.platform.graphql.error.UserError;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** Answers to where people belong. */
public final class MembershipPayloads {
    private static final String SHOWN =
            "The person as it was decided; absent if refused, or if you may not see it.";
    private static final String POSITION =
            "Up to where the desk's log shows the result, for X-After-Position; absent if refused.";
    private static final String ERRORS = "Why it was refused; empty if it was done.";

    private MembershipPayloads() {}

    /** Of {@code placeInCompany}. */
    @Type("PlaceInCompanyPayload")
    @Description("What became of placeInCompany.")
    public record PlaceInCompanyPayload(
            @Description(SHOWN) @Nullable Person person,
            @Description(POSITION) @Nullable String position,
            @NonNull @Description(ERRORS) List<@NonNull UserError> errors) {
        public PlaceInCompanyPayload(PersonOutcome outcome) {
            this(outcome.person(), outcome.position(), outcome.errors());
        }
    }

    /** Of {@code removeFromCompany}. */
    @Type("RemoveFromCompanyPayload")
    @Description("What became of removeFromCompany.")
    public record RemoveFromCompanyPayload(
            @Description(SHOWN) @Nullable Person person,
            @Description(POSITION) @Nullable String position,
            @NonNull @Description(ERRORS) List<@NonNull UserError> errors) {
        public RemoveFromCompanyPayload(PersonOutcome outcome) {
            this(outcome.person(), outcome.position(), outcome.errors());
        }
    }

    /** Of {@code joinGroup}. */
    @Type("JoinGroupPayload")
    @Description("What became of joinGroup.")
    public record JoinGroupPayload(
            @Description(SHOWN) @Nullable Person person,
            @Description(POSITION) @Nullable String position,
            @NonNull @Description(ERRORS) List<@NonNull UserError> errors) {
        public JoinGroupPayload(PersonOutcome outcome) {
            this(outcome.person(), outcome.position(), outcome.errors());
        }
    }

    /** Of {@code leaveGroup}. */
    @Type("LeaveGroupPayload")
    @Description("What became of leaveGroup.")
    public record LeaveGroupPayload(
            @Description(SHOWN) @Nullable Person person,
            @Description(POSITION) @Nullable String position,
            @NonNull @Description(ERRORS) List<@NonNull UserError> errors) {
        public LeaveGroupPayload(PersonOutcome outcome) {
            this(outcome.person(), outcome.position(), outcome.errors());
        }
    }
}

package io.ledgerdesk.catalogue.graphql.type;

import io.ledgerdesk.catalogue.graphql.value.EscalationAction;
import io.ledgerdesk.catalogue.graphql.value.TargetKind;
import io.ledgerdesk.catalogue.word.Line;
import io.ledgerdesk.catalogue.word.escalation.EscalationStep;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** What happens at a point of a clock. */
@Type("EscalationPolicyStep")
@Description("What happens at a point of a clock.")
public record EscalationPolicyStep(
        @Description("1 and up, in the policy's order.") int number,
        @NonNull @Description("Whose clock it is bound to.") TargetKind target,
        @Description("The percentage of the target that has elapsed; absent for after the breach.")
                @Nullable Integer percent,
        @Description("Business seconds after the breach; only without a percentage.")
                @Nullable Integer delaySeconds,
        @NonNull @Description("What is done.") EscalationAction action,
        @Description("Whom to tell or to add, where it is a role.") @Nullable String role,
        @Id @Description("Whom to tell or to add, where it is a person.") @Nullable String personId,
        @Description("Where to move the ticket.") @Nullable Integer line,
        @Id
                @Description(
                        "Which group of that line; absent for its only one, or the one that answers for the ticket's service.")
                @Nullable String groupId,
        @Description("Of a webhook its address, of a task what it is to be called.")
                @Nullable String address) {

    static EscalationPolicyStep of(int number, EscalationStep step) {
        Line line = step.line();
        Long delay = step.delaySeconds();
        return new EscalationPolicyStep(
                number,
                TargetKind.valueOf(step.target().name()),
                step.percent(),
                delay == null ? null : Math.toIntExact(delay),
                EscalationAction.valueOf(step.action().name()),
                Texts.of(step.role()),
                Texts.of(step.person()),
                line == null ? null : line.number(),
                Texts.of(step.group()),
                Texts.of(step.address()));
    }
}

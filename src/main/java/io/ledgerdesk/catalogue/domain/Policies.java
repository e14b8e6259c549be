package io.ledgerdesk.catalogue.domain;

import io.ledgerdesk.catalogue.command.CatalogueRejection;
import io.ledgerdesk.catalogue.command.EscalationPolicyCommand;
import io.ledgerdesk.catalogue.command.EscalationPolicyCommand.ChangeEscalationPolicy;
import io.ledgerdesk.catalogue.command.EscalationPolicyCommand.DefineEscalationPolicy;
import io.ledgerdesk.catalogue.command.EscalationPolicyCommand.RetireEscalationPolicy;
import io.ledgerdesk.catalogue.event.EscalationPolicyEvent.EscalationPolicyChanged;
import io.ledgerdesk.catalogue.event.EscalationPolicyEvent.EscalationPolicyDefined;
import io.ledgerdesk.catalogue.event.EscalationPolicyEvent.EscalationPolicyRetired;
import io.ledgerdesk.catalogue.word.escalation.EscalationStep;
import io.ledgerdesk.catalogue.word.escalation.PolicyContent;
import io.ledgerdesk.catalogue.word.escalation.StepText;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Policies have steps of which each says when, what, and nothing besides. */
final class Policies {
    private static final Pattern WEB_ADDRESS =
            Pattern.compile("https?://[A-Za-z0-9.:\\[\\]_-]+(?:[/?#]\\S*)?");
    private final int mostSteps;

    Policies(int mostSteps) {
        this.mostSteps = mostSteps;
    }

    Asked asked(EscalationPolicyCommand command) {
        return switch (command) {
            case DefineEscalationPolicy c ->
                    new Asked.Define(
                            book -> problems(c.content()),
                            version ->
                                    new EscalationPolicyDefined(c.policy(), version, c.content()));
            case ChangeEscalationPolicy c ->
                    new Asked.Change(
                            c.content(),
                            false,
                            book -> problems(c.content()),
                            version ->
                                    new EscalationPolicyChanged(c.policy(), version, c.content()));
            case RetireEscalationPolicy c ->
                    new Asked.Retire(version -> new EscalationPolicyRetired(c.policy(), version));
        };
    }

    private Stream<CatalogueRejection> problems(PolicyContent content) {
        return Problems.of(
                Problems.unless(
                        !content.steps().isEmpty() && content.steps().size() <= mostSteps,
                        "steps",
                        "1 to " + mostSteps + " steps"),
                content.steps().stream().flatMap(Policies::problems));
    }

    private static Stream<CatalogueRejection> problems(EscalationStep step) {
        Integer percent = step.percent();
        Long delay = step.delaySeconds();
        return Problems.of(
                Problems.unless(
                        (percent == null) != (delay == null),
                        "steps.percent",
                        "given, or else delaySeconds after the breach, and not both"),
                Problems.unless(
                        percent == null || (percent >= 1 && percent <= 100),
                        "steps.percent",
                        "1 to 100"),
                Problems.unless(
                        delay == null || (delay >= 0 && delay <= Problems.LONGEST),
                        "steps.delaySeconds",
                        "0 to " + Problems.LONGEST),
                action(step));
    }

    private static Stream<CatalogueRejection> action(EscalationStep step) {
        return switch (step.action()) {
            case TELL, ADD_WATCHER ->
                    has(
                            step,
                            isSomebody(step) && step.line() == null && step.address() == null,
                            "a role or a person, one of them and nothing else");
            case RAISE_PRIORITY ->
                    has(
                            step,
                            isNobody(step) && step.line() == null && step.address() == null,
                            "nothing besides");
            case MOVE_TO_LINE ->
                    has(
                            step,
                            step.role() == null
                                    && step.person() == null
                                    && step.line() != null
                                    && step.address() == null,
                            "a line, perhaps one of its groups, and nothing else");
            case CREATE_TASK ->
                    has(
                            step,
                            isNobody(step) && step.line() == null && step.address() != null,
                            "what the task is called, and nothing else");
            case CALL_WEBHOOK ->
                    has(
                            step,
                            isNobody(step) && step.line() == null && isWeb(step.address()),
                            "an address of http or https without a name in it, and nothing else");
        };
    }

    private static Stream<CatalogueRejection> has(
            EscalationStep step, boolean fits, String fields) {
        return Problems.unless(fits, "steps", "complete: " + step.action() + " needs " + fields);
    }

    private static boolean isSomebody(EscalationStep step) {
        return (step.role() == null) != (step.person() == null) && step.group() == null;
    }

    private static boolean isNobody(EscalationStep step) {
        return step.role() == null && step.person() == null && step.group() == null;
    }

    private static boolean isWeb(@Nullable StepText address) {
        return address != null && WEB_ADDRESS.matcher(address.value()).matches();
    }
}

package io.ledgerdesk.catalogue.graphql.form;

import io.ledgerdesk.catalogue.graphql.input.EscalationInputs.EscalationPolicyInput;
import io.ledgerdesk.catalogue.graphql.input.EscalationInputs.EscalationStepInput;
import io.ledgerdesk.catalogue.word.TargetKind;
import io.ledgerdesk.catalogue.word.escalation.EscalationStep;
import io.ledgerdesk.catalogue.word.escalation.PolicyContent;
import io.ledgerdesk.catalogue.word.escalation.StepText;
import io.ledgerdesk.directory.id.CompanyId;
import io.ledgerdesk.directory.id.RoleName;
import io.ledgerdesk.kernel.PersonId;

/** What is said of an escalation policy. */
public record EscalationForm(Form form) {
    private static final String PERSON = "person_~";

    /** What the policy is to say. */
    public PolicyContent content(EscalationPolicyInput input) {
        return new PolicyContent(
                form.name("policy.name", input.name()),
                Form.each("policy.steps", input.steps(), this::step));
    }

    private EscalationStep step(String path, EscalationStepInput said) {
        String person = said.personId();
        Integer delay = said.delaySeconds();
        return new EscalationStep(
                TargetKind.valueOf(said.target().name()),
                said.percent(),
                delay == null ? null : delay.longValue(),
                EscalationStep.Action.valueOf(said.action().name()),
                form.readOrNull(path + ".role", said.role(), RoleName::new, RoleName.ALLOWED),
                form.readOrNull(
                        path + ".personId",
                        person != null && person.startsWith(PERSON)
                                ? person.substring(PERSON.length())
                                : person,
                        PersonId::new,
                        "the id or key of a person, a key being " + CompanyId.ALLOWED),
                PlanForm.line(form, path, said.line()),
                ServiceForm.group(form, path + ".groupId", said.groupId()),
                form.readOrNull(
                        path + ".address", said.address(), StepText::new, StepText.ALLOWED));
    }
}

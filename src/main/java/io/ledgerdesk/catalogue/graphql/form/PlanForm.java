package io.ledgerdesk.catalogue.graphql.form;

import io.ledgerdesk.catalogue.Priority;
import io.ledgerdesk.catalogue.TicketKind;
import io.ledgerdesk.catalogue.graphql.input.PlanInputs.PlanInput;
import io.ledgerdesk.catalogue.graphql.input.PlanInputs.PlanTargetInput;
import io.ledgerdesk.catalogue.id.CatalogueKind;
import io.ledgerdesk.catalogue.word.Line;
import io.ledgerdesk.catalogue.word.TargetKind;
import io.ledgerdesk.catalogue.word.plan.PlanContent;
import io.ledgerdesk.catalogue.word.plan.TargetTerm;
import io.ledgerdesk.platform.graphql.error.ValidationFailed;
import org.jspecify.annotations.Nullable;

/** What is said of a plan. */
public record PlanForm(Form form) {

    /** What the plan is to say. */
    public PlanContent content(PlanInput input) {
        return new PlanContent(
                form.name("plan.name", input.name()),
                form.nameOrNull("plan.description", input.description()),
                Form.each("plan.targets", input.targets(), this::term));
    }

    private TargetTerm term(String path, PlanTargetInput said) {
        var kind = said.kind();
        var priority = said.priority();
        if (said.seconds() < 1) {
            form.note(ValidationFailed.of(path + ".seconds", "1 second or more"));
        }
        return new TargetTerm(
                TargetKind.valueOf(said.target().name()),
                kind == null ? null : TicketKind.valueOf(kind.name()),
                priority == null ? null : Priority.valueOf(priority.name()),
                line(form, path, said.line()),
                said.seconds(),
                form.entryOrNull(path + ".calendarId", CatalogueKind.CALENDAR, said.calendarId()));
    }

    static @Nullable Line line(Form form, String path, @Nullable Integer number) {
        if (number == null) {
            return null;
        }
        if (!Line.isValid(number)) {
            form.note(ValidationFailed.of(path + ".line", Line.ALLOWED));
            return null;
        }
        return new Line(number);
    }
}

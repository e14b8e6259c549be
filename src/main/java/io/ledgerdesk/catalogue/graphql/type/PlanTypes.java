package io.ledgerdesk.catalogue.graphql.type;

import io.ledgerdesk.catalogue.graphql.value.Priority;
import io.ledgerdesk.catalogue.graphql.value.TargetKind;
import io.ledgerdesk.catalogue.graphql.value.TicketKind;
import io.ledgerdesk.catalogue.id.CatalogueKind;
import io.ledgerdesk.catalogue.word.Line;
import io.ledgerdesk.catalogue.word.plan.Penalty;
import io.ledgerdesk.catalogue.word.plan.PriorityMatrix;
import io.ledgerdesk.catalogue.word.plan.TargetTerm;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** Parts of plans and agreements as the schema shows them. */
public final class PlanTypes {
    private PlanTypes() {}

    /** So much business time for one sort of ticket. */
    @Type("PlanTarget")
    @Description("So much business time for one sort of ticket.")
    public record PlanTarget(
            @NonNull @Description("What is promised.") TargetKind target,
            @Description("For tickets of this kind; absent for any.") @Nullable TicketKind kind,
            @Description(
                            "For tickets of this priority; absent for any, also for those without one.")
                    @Nullable Priority priority,
            @Description("For this line, of targets of a line; absent for any.")
                    @Nullable Integer line,
            @Description("Business time, in seconds.") int seconds,
            @Description("By which it counts; absent for the agreement's.")
                    @Nullable Calendar calendar) {

        static PlanTarget of(Seen plan, TargetTerm term) {
            var kind = term.kind();
            var priority = term.priority();
            Line line = term.line();
            return new PlanTarget(
                    TargetKind.valueOf(term.target().name()),
                    kind == null ? null : TicketKind.valueOf(kind.name()),
                    priority == null ? null : Priority.valueOf(priority.name()),
                    line == null ? null : line.number(),
                    Math.toIntExact(term.seconds()),
                    plan.other(CatalogueKind.CALENDAR, term.calendar())
                            .map(Calendar::new)
                            .orElse(null));
        }
    }

    /** What a breach costs. */
    @Type("AgreementPenalty")
    @Description("What a breach costs.")
    public record AgreementPenalty(
            @NonNull @Description("Of which target.") TargetKind target,
            @Description("In minor units of the currency: kopecks, cents.") long minorUnits,
            @NonNull @Description("ISO 4217, such as RUB.") String currency) {

        static AgreementPenalty of(Penalty penalty) {
            return new AgreementPenalty(
                    TargetKind.valueOf(penalty.target().name()),
                    penalty.minorUnits(),
                    penalty.currency().value());
        }
    }

    /** Impact and urgency to priority. */
    @Type("PriorityMatrix")
    @Description("Impact and urgency to priority; each row by urgency HIGH, MEDIUM, LOW.")
    public record PriorityMatrixView(
            @NonNull @Description("Of what hits the whole organisation.")
                    List<@NonNull Priority> organisation,
            @NonNull @Description("Of what hits a department.") List<@NonNull Priority> department,
            @NonNull @Description("Of what hits one person.") List<@NonNull Priority> person) {

        static PriorityMatrixView of(PriorityMatrix matrix) {
            return new PriorityMatrixView(
                    row(matrix.organisation()), row(matrix.department()), row(matrix.person()));
        }

        private static List<Priority> row(List<io.ledgerdesk.catalogue.Priority> row) {
            return row.stream().map(one -> Priority.valueOf(one.name())).toList();
        }
    }
}

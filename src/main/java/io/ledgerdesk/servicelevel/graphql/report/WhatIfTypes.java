package io.ledgerdesk.servicelevel.graphql.report;

import io.ledgerdesk.catalogue.graphql.value.Priority;
import io.ledgerdesk.catalogue.graphql.value.TargetKind;
import io.ledgerdesk.servicelevel.view.whatif.WhatIf.Answer;
import io.ledgerdesk.servicelevel.view.whatif.WhatIfRow;
import io.ledgerdesk.servicelevel.view.whatif.WhatIfRow.Judged;
import io.ledgerdesk.ticket.graphql.value.Words;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** What would have been, as it is asked and shown. */
final class WhatIfTypes {
    private WhatIfTypes() {}

    /** What is supposed instead. */
    @Input("SlaInsteadInput")
    @Description("What is supposed to have held instead: exactly one of these, as it stands now.")
    public record SlaInsteadInput(
            @Description("All tickets were under this agreement, whosever they are.")
                    @Nullable String agreement,
            @Description("All agreements counted by this calendar.") @Nullable String calendar,
            @Description("All agreements referred to this plan.") @Nullable String plan) {}

    /** What came out. */
    @Type("SlaWhatIf")
    @Description("How a period was judged, and how it would have been. Nothing was changed by it.")
    public record SlaWhatIf(
            @NonNull @Description("How many tickets were counted anew.") long tickets,
            @NonNull @Description("By target, priority and service.")
                    List<@NonNull SlaWhatIfRow> rows) {
        static SlaWhatIf of(Answer answer) {
            return new SlaWhatIf(
                    answer.tickets(), answer.rows().stream().map(SlaWhatIfRow::of).toList());
        }
    }

    /** Of one group. */
    @Type("SlaWhatIfRow")
    @Description("What was and what would have been in one group.")
    public record SlaWhatIfRow(
            @NonNull @Description("What was promised.") TargetKind target,
            @Description("The tickets' priority; absent for none.") @Nullable Priority priority,
            @Description("The service that they concern; absent for none.")
                    @Nullable String service,
            @NonNull @Description("As it was judged.") SlaJudged was,
            @NonNull @Description("As it would have been judged.") SlaJudged wouldBe) {
        static SlaWhatIfRow of(WhatIfRow row) {
            return new SlaWhatIfRow(
                    Words.as(TargetKind.class, row.target()),
                    Words.orNull(Priority.class, row.priority()),
                    row.service(),
                    SlaJudged.of(row.was()),
                    SlaJudged.of(row.would()));
        }
    }

    /** Figures. */
    @Type("SlaJudged")
    @Description("Clocks that stopped, and how many in time.")
    public record SlaJudged(
            @NonNull @Description("Clocks that stopped and were judged.") long stopped,
            @NonNull @Description("How many of them were in time.") long inTime,
            @Description("The share of these, 0 to 1; absent if none stopped.")
                    @Nullable Double share) {
        static SlaJudged of(Judged judged) {
            return new SlaJudged(
                    judged.stopped(),
                    judged.inTime(),
                    Asking.share(judged.stopped(), judged.inTime()));
        }
    }
}

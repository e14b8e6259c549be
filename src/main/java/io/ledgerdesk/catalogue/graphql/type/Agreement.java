package io.ledgerdesk.catalogue.graphql.type;

import io.ledgerdesk.catalogue.graphql.type.PlanTypes.AgreementPenalty;
import io.ledgerdesk.catalogue.graphql.type.PlanTypes.PriorityMatrixView;
import io.ledgerdesk.catalogue.graphql.value.ClockStart;
import io.ledgerdesk.catalogue.graphql.value.HoldReason;
import io.ledgerdesk.catalogue.id.CatalogueKind;
import io.ledgerdesk.catalogue.word.plan.AgreementContent;
import io.ledgerdesk.kernel.Published;
import io.ledgerdesk.platform.graphql.relay.Node;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** What is promised to whom. */
@Published
@Type("Agreement")
@Description("What is promised to whom, and until when.")
public final class Agreement implements Node {
    private final Seen seen;
    private final AgreementContent content;

    public Agreement(Seen seen) {
        this.seen = seen;
        this.content = (AgreementContent) seen.entry().content();
    }

    @Override
    @Id
    @NonNull
    @Description(Node.ID)
    public String getId() {
        return seen.globalId();
    }

    @Id
    @NonNull
    @Description("The name that the desk gave it, for ever; taken wherever its id is.")
    public String getKey() {
        return seen.entry().id().value();
    }

    @NonNull
    @Description("What people call it.")
    public String getName() {
        return content.name().value();
    }

    @Description("1 and up, one more with each change.")
    public int getVersion() {
        return seen.entry().version();
    }

    @Description("Whether it is in use no more; it then stands as it was last.")
    public boolean isRetired() {
        return seen.entry().retired();
    }

    @Id
    @Description(
            "The company whose tickets it is for, and those of companies below it that have none of"
                    + " their own; absent for everybody.")
    public @Nullable String getCompanyId() {
        return Texts.of(content.company());
    }

    @NonNull
    @Description("The services that it covers; empty for all.")
    public List<@NonNull Service> getServices() {
        return content.services().stream()
                .map(id -> seen.other(CatalogueKind.SERVICE, id))
                .flatMap(Optional::stream)
                .map(Service::new)
                .toList();
    }

    @Description("The plan whose targets hold.")
    public @Nullable Plan getPlan() {
        return seen.other(CatalogueKind.PLAN, content.plan()).map(Plan::new).orElse(null);
    }

    @Description("The calendar by which its targets count, unless they name one.")
    public @Nullable Calendar getCalendar() {
        return seen.other(CatalogueKind.CALENDAR, content.calendar())
                .map(Calendar::new)
                .orElse(null);
    }

    @NonNull
    @Description("From when on tickets are registered under it.")
    public Instant getValidFrom() {
        return content.validFrom();
    }

    @Description("The first instant at which none are any more; absent for no end.")
    public @Nullable Instant getValidTo() {
        return content.validTo();
    }

    @NonNull
    @Description("Reasons of a hold that stop the clocks.")
    public List<@NonNull HoldReason> getPauses() {
        return content.pauses().stream().map(one -> HoldReason.valueOf(one.name())).toList();
    }

    @NonNull
    @Description("What a breach costs, for reports.")
    public List<@NonNull AgreementPenalty> getPenalties() {
        return content.penalties().stream().map(AgreementPenalty::of).toList();
    }

    @Description("Whether its tickets are served first: one priority up.")
    public boolean isVip() {
        return content.vip();
    }

    @Description(
            "Impact and urgency to priority, for what is classified from then on; absent where the"
                    + " desk's holds.")
    public @Nullable PriorityMatrixView getMatrix() {
        var matrix = content.matrix();
        return matrix == null ? null : PriorityMatrixView.of(matrix);
    }

    @NonNull
    @Description("Percentages of a target at which is warned.")
    public List<@NonNull Integer> getWarnings() {
        return content.warnings();
    }

    @NonNull
    @Description("When clocks of the requester's targets begin to count.")
    public ClockStart getStart() {
        return ClockStart.valueOf(content.start().name());
    }

    @Description("The policy that it goes by; absent where the one named default holds, if any.")
    public @Nullable EscalationPolicy getEscalation() {
        return seen.other(CatalogueKind.ESCALATION_POLICY, content.escalation())
                .map(EscalationPolicy::new)
                .orElse(null);
    }

    /** What stands behind it. */
    @Ignore
    public Seen seen() {
        return seen;
    }
}

package io.ledgerdesk.servicelevel.graphql.alert;

import io.ledgerdesk.catalogue.graphql.value.EscalationAction;
import io.ledgerdesk.catalogue.graphql.value.TargetKind;
import io.ledgerdesk.servicelevel.event.ClockEvent;
import io.ledgerdesk.servicelevel.event.ClockEvent.DueMoved;
import io.ledgerdesk.servicelevel.event.ClockEvent.EscalationStepTaken;
import io.ledgerdesk.servicelevel.event.ClockEvent.TargetBreached;
import io.ledgerdesk.servicelevel.event.ClockEvent.WarningReached;
import io.ledgerdesk.servicelevel.graphql.value.CatalogueEntryVersion;
import io.ledgerdesk.ticket.graphql.type.Ticket;
import io.ledgerdesk.ticket.graphql.value.Words;
import java.time.Instant;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** Something that was, or will be, noticed of a clock. */
@Type("SlaNotice")
@Description("Something that was noticed of a clock, or would be.")
public final class SlaNotice {
    private final ClockEvent what;

    SlaNotice(ClockEvent what) {
        this.what = what;
    }

    static SlaAlertKind kind(ClockEvent event) {
        return switch (event) {
            case DueMoved moved -> SlaAlertKind.DUE_MOVED;
            case WarningReached warning -> SlaAlertKind.WARNING;
            case TargetBreached breach -> SlaAlertKind.BREACH;
            case EscalationStepTaken step -> SlaAlertKind.ESCALATION_STEP;
        };
    }

    @NonNull
    @Description("What it is.")
    public SlaAlertKind getKind() {
        return kind(what);
    }

    @Id
    @NonNull
    @Description("The ticket.")
    public String getTicketId() {
        return Ticket.globalId(what.ticket());
    }

    @NonNull
    @Description("What was promised.")
    public TargetKind getTarget() {
        return Words.as(TargetKind.class, what.clock().target());
    }

    @Description("1 + the reopenings of the ticket until the clock began.")
    public int getRound() {
        return what.clock().round();
    }

    @Description("Which of several clocks of the round.")
    public int getTurn() {
        return what.clock().turn();
    }

    @Description("When it is or was due; absent if it is not any more, and of a step.")
    public @Nullable Instant getDueAt() {
        return switch (what) {
            case DueMoved moved -> moved.to();
            case WarningReached warning -> warning.dueAt();
            case TargetBreached breach -> breach.dueAt();
            case EscalationStepTaken step -> null;
        };
    }

    @Description("Of one that moved: until when it was due before; absent where it was not.")
    public @Nullable Instant getDueBefore() {
        return what instanceof DueMoved moved ? moved.from() : null;
    }

    @Description("Of one that moved: why.")
    public @Nullable SlaMoveReason getBecause() {
        return what instanceof DueMoved moved
                ? Words.as(SlaMoveReason.class, moved.because())
                : null;
    }

    @Description("Of a warning: how much of the target had elapsed.")
    public @Nullable Integer getPercent() {
        return what instanceof WarningReached warning ? (Integer) warning.percent() : null;
    }

    @Description("Of a breach: when the desk noticed.")
    public @Nullable Instant getDetectedAt() {
        return what instanceof TargetBreached breach ? breach.detectedAt() : null;
    }

    @Description("Of a step: the policy.")
    public @Nullable CatalogueEntryVersion getPolicy() {
        return what instanceof EscalationStepTaken step
                ? CatalogueEntryVersion.of(step.policy())
                : null;
    }

    @Description("Of a step: its number in the policy, from 1.")
    public @Nullable Integer getStep() {
        return what instanceof EscalationStepTaken step ? (Integer) step.number() : null;
    }

    @Description("Of a step: what is done.")
    public @Nullable EscalationAction getAction() {
        return what instanceof EscalationStepTaken step
                ? Words.as(EscalationAction.class, step.step().action())
                : null;
    }

    @Description(
            "Of a step: why it could not be done, or cannot; absent where nothing is in the way.")
    public @Nullable SlaStepObstacle getObstacle() {
        return what instanceof EscalationStepTaken step && step.obstacle() != null
                ? Words.as(SlaStepObstacle.class, step.obstacle())
                : null;
    }
}

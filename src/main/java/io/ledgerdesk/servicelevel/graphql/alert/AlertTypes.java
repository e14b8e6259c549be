package io.ledgerdesk.servicelevel.graphql.alert;

import io.ledgerdesk.catalogue.graphql.value.TargetKind;
import io.ledgerdesk.platform.eventstore.wire.RecordedEvent;
import io.ledgerdesk.platform.graphql.relay.Position;
import io.ledgerdesk.servicelevel.event.ClockEvent;
import io.ledgerdesk.servicelevel.view.replay.Foreseen;
import io.smallrye.graphql.api.Nullable;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** Alerts and forecasts as they are asked for and shown. */
final class AlertTypes {
    private AlertTypes() {}

    /** Which alerts. */
    @Input("SlaAlertFilterInput")
    @Description("Which alerts: those that meet every condition given.")
    public record SlaAlertFilterInput(
            @Description("Of any of these kinds.") @Nullable List<@NonNull SlaAlertKind> kinds,
            @Description("Of any of these targets.") @Nullable List<@NonNull TargetKind> targets,
            @Id @Description("Of any of these tickets, at most 100.") @Nullable
                    List<@NonNull String> ticketIds) {}

    /** Something that was recorded. */
    @Type("SlaAlert")
    @Description("Something that was noticed of a ticket's clock and recorded; never changes.")
    public record SlaAlert(
            @NonNull @Description("Where in the desk's log it lies; to go on from.")
                    String position,
            @NonNull @Description("When it happened.") Instant occurredAt,
            @NonNull @Description("When it was recorded.") Instant recordedAt,
            @NonNull @Description("What was noticed.") SlaNotice notice) {
        static SlaAlert of(RecordedEvent recorded) {
            return new SlaAlert(
                    Position.of(recorded.position()),
                    recorded.header().occurredAt(),
                    recorded.recordedAt(),
                    new SlaNotice((ClockEvent) recorded.event()));
        }
    }

    /** Something that would happen. */
    @Type("SlaForecast")
    @Description("What would be noticed of a ticket's clocks at an instant.")
    public record SlaForecast(
            @NonNull @Description("When.") Instant at,
            @NonNull @Description("What.") SlaNotice notice) {
        static SlaForecast of(Foreseen foreseen) {
            return new SlaForecast(foreseen.at(), new SlaNotice(foreseen.what()));
        }
    }
}

package io.ledgerdesk.servicelevel.graphql.clock;

import io.ledgerdesk.kernel.Actor;
import io.ledgerdesk.servicelevel.graphql.value.CatalogueEntryVersion;
import io.ledgerdesk.servicelevel.graphql.value.ClockStatus;
import io.ledgerdesk.servicelevel.view.replay.LedgerLine;
import io.ledgerdesk.servicelevel.view.standing.LevelStanding;
import java.time.Instant;
import java.util.Objects;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** What is shown of clocks besides the clocks. */
final class ClockTypes {
    private ClockTypes() {}

    /** What is promised for a ticket. */
    @Type("TicketServiceLevel")
    @Description("What is promised for a ticket.")
    public record TicketServiceLevel(
            @Description("The agreement that holds for it; absent for none.")
                    @Nullable CatalogueEntryVersion agreement,
            @Description("The plan of that agreement; absent for none.")
                    @Nullable CatalogueEntryVersion plan,
            @Description("Whether no agreement holds: then there are no targets.")
                    boolean noAgreement) {
        static TicketServiceLevel of(LevelStanding level) {
            return new TicketServiceLevel(
                    CatalogueEntryVersion.of(level.agreement()),
                    CatalogueEntryVersion.of(level.plan()),
                    level.agreement() == null);
        }
    }

    /** A line of a ledger. */
    @Type("ClockInterval")
    @Description(
            "A line in the ledger of a clock, from one thing that happened to the next, in whole"
                    + " seconds as they are counted; the business seconds of all add up to what has"
                    + " elapsed.")
    public record ClockInterval(
            @NonNull @Description("When it begins.") Instant from,
            @Description("When it ends; absent while it lasts.") @Nullable Instant to,
            @NonNull @Description("What the clock does.") ClockStatus status,
            @NonNull @Description("What it begins with.") ClockCause cause,
            @NonNull @Description("By which calendar it counts.") CatalogueEntryVersion calendar,
            @NonNull @Description("What it counts of business time; 0 unless it runs.")
                    long businessSeconds) {
        static ClockInterval of(LedgerLine line, Actor.Kind reader) {
            return new ClockInterval(
                    line.from(),
                    line.to(),
                    ClockStatus.valueOf(line.status()),
                    new ClockCause(line.cause(), reader),
                    Objects.requireNonNull(CatalogueEntryVersion.of(line.calendar())),
                    line.businessSeconds());
        }
    }
}

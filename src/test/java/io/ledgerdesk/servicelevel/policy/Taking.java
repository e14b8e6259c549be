package io.ledgerdesk.servicelevel.policy;

import io.ledgerdesk.catalogue.view.CataloguePages;
import io.ledgerdesk.catalogue.view.DeskBooks;
import io.ledgerdesk.directory.view.group.Groups;
import io.ledgerdesk.directory.view.person.People;
import io.ledgerdesk.directory.view.staff.StaffTables;
import io.ledgerdesk.platform.eventstore.EventLog;
import io.ledgerdesk.platform.eventstore.wire.EventCodec;
import io.ledgerdesk.platform.timer.TimerCommands;
import io.ledgerdesk.servicelevel.view.catalogue.ClockCatalogues;
import io.ledgerdesk.servicelevel.view.clock.ClocksNow;
import io.ledgerdesk.servicelevel.view.step.StepSettings;
import io.ledgerdesk.servicelevel.view.step.StepTargets;
import io.ledgerdesk.testing.TestNode;
import io.ledgerdesk.ticket.view.card.TicketCards;
import io.vertx.mutiny.sqlclient.Pool;
import java.time.Clock;
import java.time.Duration;

/** Notices as a node records them; a role stands for two people at most. */
final class Taking {
    private Taking() {}

    static WhenNoticeIsDueThenRecord notices(
            TestNode node,
            Pool pool,
            ClockCatalogues catalogues,
            TimerCommands sending,
            Clock clock) {
        EventLog log = node.log;
        EventCodec codec = node.codec;
        StepTargets targets =
                new StepTargets(
                        new StaffTables(new Groups(pool, log, codec), new People(pool, log, codec)),
                        new DeskBooks(new CataloguePages(log, codec, 100), clock, 1, Duration.ZERO),
                        new TicketCards(pool, log, codec),
                        new StepSettings(2));
        return new WhenNoticeIsDueThenRecord(
                new ClocksNow(pool, log, codec, catalogues),
                new StepTaking(targets, sending),
                sending,
                clock);
    }
}

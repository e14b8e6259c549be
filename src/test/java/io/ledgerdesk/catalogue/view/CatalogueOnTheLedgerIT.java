package io.ledgerdesk.catalogue.view;

import static io.ledgerdesk.catalogue.ExampleCatalogue.ACME_GOLD;
import static io.ledgerdesk.catalogue.ExampleCatalogue.OFFICE;
import static io.ledgerdesk.testing.CardNode.answer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.ledgerdesk.catalogue.ExampleCatalogue;
import io.ledgerdesk.catalogue.command.AgreementCommand.RetireAgreement;
import io.ledgerdesk.catalogue.command.CalendarCommand.ChangeCalendar;
import io.ledgerdesk.catalogue.command.CatalogueCommand;
import io.ledgerdesk.catalogue.command.CatalogueCommand.AsSeen;
import io.ledgerdesk.catalogue.event.CatalogueBook;
import io.ledgerdesk.catalogue.event.CatalogueEvent;
import io.ledgerdesk.catalogue.id.CatalogueKind;
import io.ledgerdesk.catalogue.wiring.CatalogueModule;
import io.ledgerdesk.catalogue.word.CalendarContent;
import io.ledgerdesk.kernel.TenantId;
import io.ledgerdesk.platform.axon.TicketNode;
import io.ledgerdesk.platform.command.CommandModule;
import io.ledgerdesk.platform.command.CommandRequest;
import io.ledgerdesk.platform.command.CommandResult;
import io.ledgerdesk.platform.eventstore.wire.RecordedEvent;
import io.ledgerdesk.platform.notice.ChangeListener;
import io.ledgerdesk.platform.notice.ChangeNotices;
import io.ledgerdesk.platform.projection.rebuild.Rebuild;
import io.ledgerdesk.platform.projection.rebuild.shadow.TableDifference;
import io.ledgerdesk.testing.CardNode;
import io.ledgerdesk.testing.RebuildNode;
import io.ledgerdesk.testing.TestDatabase;
import io.ledgerdesk.testing.TestNode;
import io.ledgerdesk.workplace.MovableClock;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** From a command to what every node remembers. */
class CatalogueOnTheLedgerIT {
    private static final Duration LONG = Duration.ofHours(1);
    private static final CommandModule<?, ?, ?> MODULE = CatalogueModule.of(ExampleCatalogue.ROOMY);
    private static final MovableClock CLOCK = new MovableClock();
    private static final TestDatabase DATABASE = TestDatabase.create();
    private static final TicketNode HERE = new TicketNode(DATABASE, CLOCK, List.of(MODULE));
    private static final TicketNode AGAIN = new TicketNode(DATABASE, CLOCK, List.of(MODULE));
    private static final TestNode THERE = new TestNode(DATABASE, List.of(MODULE));
    private static final CardNode READING = new CardNode(HERE.node, new CatalogueProjection());
    private final CataloguePages pages = new CataloguePages(HERE.node.log, HERE.node.codec, 2);
    private final CatalogueVersions versions =
            new CatalogueVersions(
                    Pool.newInstance(HERE.node.pool), HERE.node.log, HERE.node.codec, pages);

    @AfterAll
    static void close() {
        READING.close();
        AGAIN.close();
        THERE.close();
        HERE.close();
    }

    @Test
    void whatIsReadIsWhatWasDecided() {
        TenantId desk = new TenantId("read");
        CatalogueBook decided = filled(desk);

        assertThat(answer(books(LONG).of(desk))).isEqualTo(decided);
    }

    @Test
    void everyVersionIsKeptWithWhoMadeItAndWhatItSaid() {
        TenantId desk = new TenantId("versions");
        CatalogueBook first = filled(desk);
        long then = answer(HERE.node.log.head(desk));
        send(desk, new ChangeCalendar(OFFICE, ExampleCatalogue.calendar(), false));
        send(desk, new ChangeCalendar(OFFICE, ExampleCatalogue.office(), true));
        send(desk, new RetireAgreement(ACME_GOLD));
        READING.catchUp(desk);

        List<RecordedEvent> latest = page(desk, Integer.MAX_VALUE, 2);
        assertThat(latest).extracting(CatalogueOnTheLedgerIT::version).containsExactly(3, 2);
        assertThat(latest)
                .allSatisfy(one -> {
                    assertThat(one.actor().name()).isEqualTo("Anna Petrova");
                    assertThat(one.header().occurredAt()).isEqualTo(CLOCK.instant());
                });
        assertThat(page(desk, 2, 2)).extracting(CatalogueOnTheLedgerIT::version).containsExactly(1);
        assertThat(answer(versions.bookAt(desk, then))).isEqualTo(first);
        assertThat(answer(versions.bookAt(desk, 0))).isEqualTo(CatalogueBook.EMPTY);
        assertThat(answer(books(LONG).of(desk)).inUse(CatalogueKind.AGREEMENT)).isEmpty();
    }

    @Test
    void whatOneNodeChangesAnotherHearsOf() throws InterruptedException {
        TenantId desk = new TenantId("heard");
        DeskBooks there =
                new DeskBooks(new CataloguePages(THERE.log, THERE.codec, 100), CLOCK, 10, LONG);
        CountDownLatch listening = new CountDownLatch(1);
        ChangeNotices notices =
                new ChangeNotices(
                        Pool.newInstance(THERE.pool),
                        THERE.vertx,
                        List.of(there, whenListening(listening)),
                        Duration.ofSeconds(1));
        notices.start();
        try {
            assertThat(listening.await(40, TimeUnit.SECONDS)).isTrue();
            assertThat(answer(there.of(desk))).isEqualTo(CatalogueBook.EMPTY);
            CatalogueBook decided = filled(desk);
            await().untilAsserted(() -> assertThat(answer(there.of(desk))).isEqualTo(decided));
        } finally {
            notices.stop();
        }
    }

    @Test
    void whatIsNotHeardOfIsSeenByWhoAsksForItAndByAllBeforeLong() {
        TenantId desk = new TenantId("unheard");
        DeskBooks deaf = books(Duration.ofMinutes(1));
        assertThat(answer(deaf.of(desk))).isEqualTo(CatalogueBook.EMPTY);
        CatalogueBook decided = filled(desk);

        assertThat(answer(deaf.of(desk))).isEqualTo(CatalogueBook.EMPTY);
        long head = answer(HERE.node.log.head(desk));
        assertThat(answer(deaf.of(desk, head))).isEqualTo(decided);

        send(desk, new RetireAgreement(ACME_GOLD));
        assertThat(answer(deaf.of(desk))).isEqualTo(decided);
        CLOCK.advance(Duration.ofMinutes(1));
        assertThat(answer(deaf.of(desk)).inUse(CatalogueKind.AGREEMENT)).isEmpty();
    }

    @Test
    void ofTwoAtOnceWhoSawTheSameVersionOneIsDone() {
        TenantId desk = new TenantId("at-once");
        filled(desk);
        CalendarContent other = ExampleCatalogue.calendar();
        Uni<CommandResult> one =
                gateway(HERE, desk, new AsSeen(new ChangeCalendar(OFFICE, other, false), 1));
        Uni<CommandResult> two =
                gateway(AGAIN, desk, new AsSeen(new ChangeCalendar(OFFICE, other, true), 1));

        assertThat(answer(Uni.join().all(one, two).andFailFast()))
                .extracting(Object::getClass)
                .containsExactlyInAnyOrder(CommandResult.Done.class, CommandResult.Refused.class);
        assertThat(answer(versions.latest(desk, CatalogueKind.CALENDAR, OFFICE)))
                .map(CatalogueOnTheLedgerIT::version)
                .contains(2);
    }

    @Test
    void itIsRebuiltAsItWas() {
        TenantId desk = new TenantId("rebuilt");
        filled(desk);
        RebuildNode rebuild =
                RebuildNode.of(HERE.node, HERE.node.codec, List.of(new CatalogueProjection()));

        behindItsBack("UPDATE catalogue_change SET position = 1 WHERE kind = 'AGREEMENT'", desk);
        behindItsBack("DELETE FROM catalogue_change WHERE kind = 'TOPIC'", desk);
        assertThat(wrongRows(rebuild.rebuild(desk, CatalogueProjection.NAME))).isEqualTo(2);
        assertThat(wrongRows(rebuild.check(desk, CatalogueProjection.NAME))).isZero();
    }

    private static long wrongRows(Rebuild done) {
        return done.differences().stream().mapToLong(TableDifference::rows).sum();
    }

    private static void behindItsBack(String sql, TenantId desk) {
        answer(
                Pool.newInstance(HERE.node.pool)
                        .query(sql + " AND tenant = '" + desk + "'")
                        .execute());
    }

    /** The example, as it follows from what was written. */
    private static CatalogueBook filled(TenantId desk) {
        CatalogueBook book = CatalogueBook.EMPTY;
        for (CatalogueCommand command : ExampleCatalogue.everything()) {
            for (RecordedEvent written : send(desk, command).written()) {
                book = book.after((CatalogueEvent) written.event());
            }
        }
        READING.catchUp(desk);
        return book;
    }

    private static CommandResult.Done send(TenantId desk, CatalogueCommand command) {
        CommandResult result = answer(gateway(HERE, desk, command));
        assertThat(result).isInstanceOf(CommandResult.Done.class);
        return (CommandResult.Done) result;
    }

    private static Uni<CommandResult> gateway(
            TicketNode node, TenantId desk, CatalogueCommand command) {
        return node.gateway()
                .send(
                        new CommandRequest(
                                desk,
                                TicketNode.ANNA,
                                "API",
                                command,
                                null,
                                null,
                                null,
                                null,
                                UUID.randomUUID(),
                                null));
    }

    private DeskBooks books(Duration trust) {
        return new DeskBooks(pages, CLOCK, 10, trust);
    }

    private List<RecordedEvent> page(TenantId desk, int before, int size) {
        return answer(versions.page(desk, CatalogueKind.CALENDAR, OFFICE, before, size));
    }

    private static int version(RecordedEvent recorded) {
        return ((CatalogueEvent) recorded.event()).version();
    }

    private static ChangeListener whenListening(CountDownLatch listening) {
        return new ChangeListener() {
            @Override
            public String topic() {
                return "none";
            }

            @Override
            public void changed(TenantId tenant, long position) {
                throw new AssertionError("not of this topic");
            }

            @Override
            public void missed() {
                listening.countDown();
            }
        };
    }
}

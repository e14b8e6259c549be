package io.ledgerdesk.ticket.graphql.reader;

import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerdesk.kernel.Actor;
import io.ledgerdesk.kernel.Fault;
import io.ledgerdesk.kernel.PersonId;
import io.ledgerdesk.kernel.TenantId;
import io.ledgerdesk.kernel.access.Authority;
import io.ledgerdesk.kernel.access.Grants;
import io.ledgerdesk.kernel.access.Reach;
import io.ledgerdesk.kernel.access.Standing;
import io.ledgerdesk.platform.security.Caller;
import io.ledgerdesk.platform.security.present.PresentCallers;
import io.ledgerdesk.ticket.view.card.TicketScope;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.helpers.test.AssertSubscriber;
import io.smallrye.mutiny.operators.multi.processors.BroadcastProcessor;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A subscription ends with the right to read. */
class LiveReadingTest {
    private static final Caller BORIS = caller(Set.of(Reach.GROUP));
    private final BroadcastProcessor<String> items = BroadcastProcessor.create();
    private final BroadcastProcessor<TenantId> changes = BroadcastProcessor.create();
    private Caller now = BORIS;
    private final LiveReading live =
            new LiveReading(
                    new PresentCallers() {
                        @Override
                        public Uni<Caller> now(Caller then) {
                            return Uni.createFrom().item(now);
                        }

                        @Override
                        public Multi<TenantId> changes() {
                            return changes;
                        }
                    });

    @Test
    void itemsComeAsLongAsTheRightIsThere() {
        AssertSubscriber<String> subscriber = follow();
        items.onNext("one");
        changes.onNext(TenantId.MAIN);
        items.onNext("two");
        subscriber.assertItems("one", "two").assertNotTerminated();
        items.onComplete();
        subscriber.assertCompleted();
    }

    @Test
    void theNextItemIsNotGivenOutAfterTheRight() {
        AssertSubscriber<String> subscriber = follow();
        items.onNext("one");
        now = caller(Set.of());
        items.onNext("two");
        subscriber.assertItems("one").assertFailedWith(Fault.class);
        assertThat(((Fault) subscriber.getFailure()).code()).isEqualTo("FORBIDDEN");
    }

    @Test
    void itEndsWithoutAnItemWhereAChangeIsTold() {
        AssertSubscriber<String> subscriber = follow();
        now = caller(Set.of());
        changes.onNext(new TenantId("another"));
        subscriber.assertNotTerminated();
        changes.onNext(TenantId.MAIN);
        subscriber.assertFailedWith(Fault.class);
    }

    @Test
    void whoeverSeesOtherTicketsThanBeforeIsTold() {
        now = caller(Set.of(Reach.GROUP, Reach.LINE));
        assertThat(live.now(BORIS).await().indefinitely()).isEqualTo(now);
        live.unchanged(BORIS)
                .subscribe()
                .withSubscriber(io.smallrye.mutiny.helpers.test.UniAssertSubscriber.create())
                .assertFailedWith(Fault.class);
    }

    private AssertSubscriber<String> follow() {
        return live.whileAllowed(BORIS, items)
                .subscribe()
                .withSubscriber(AssertSubscriber.create(Long.MAX_VALUE));
    }

    private static Caller caller(Set<Reach> reaches) {
        Standing standing =
                new Standing(Set.of("boris"), Set.of(), Set.of(), Set.of("network"), Set.of(2));
        return new Caller(
                TenantId.MAIN,
                new Actor(Actor.Kind.AGENT, new PersonId("boris"), "Boris"),
                Set.of(),
                new Authority(new Grants(Map.of(TicketScope.READ, reaches)), standing));
    }
}

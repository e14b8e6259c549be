package io.ledgerdesk.architecture;

import com.tngtech.archunit.lang.ArchRule;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rules 3, 4 and 9 each catch an offence planted for them, and spare what is allowed. */
class TechnologyRulesTest {
    @TempDir Path folder;

    @Test
    void rule3AxonsRuntimeIsKnownToItsAdapterOnly() {
        String axon =
                """
                package io.ledgerdesk.%s;
                class Planted { org.axonframework.eventsourcing.eventstore.EventStorageEngine engine; }
                """;
        assertCaught(TechnologyRules.AXON_STAYS_IN_ITS_ADAPTER, axon.formatted("platform.live"));
        assertSpared(TechnologyRules.AXON_STAYS_IN_ITS_ADAPTER, axon.formatted("platform.axon"));
    }

    @Test
    void rule4ConnectionsAreForPlatformViewsAndChannels() {
        String vertx =
                """
                package io.ledgerdesk.ticket.%s;
                class Planted { io.vertx.sqlclient.Pool pool; }
                """;
        assertCaught(TechnologyRules.VERTX_AND_SQL_STAY_BELOW, vertx.formatted("graphql"));
        assertSpared(TechnologyRules.VERTX_AND_SQL_STAY_BELOW, vertx.formatted("view.card"));
        assertCaught(
                TechnologyRules.VERTX_AND_SQL_STAY_BELOW,
                """
                package io.ledgerdesk.ticket.policy;
                class Planted { java.sql.Connection connection; }
                """);
    }

    @Test
    void rule4HibernateIsForReaders() {
        String entity =
                """
                package io.ledgerdesk.%s;
                @jakarta.persistence.Entity
                class Planted { @jakarta.persistence.Id long id; }
                """;
        assertCaught(TechnologyRules.HIBERNATE_ONLY_READS, entity.formatted("ticket.graphql"));
        assertCaught(TechnologyRules.HIBERNATE_ONLY_READS, entity.formatted("platform.live"));
        assertSpared(TechnologyRules.HIBERNATE_ONLY_READS, entity.formatted("ticket.view.card"));
        assertSpared(TechnologyRules.HIBERNATE_ONLY_READS, entity.formatted("catalogue"));
    }

    @Test
    void rule4GraphqlIsForTheEdge() {
        String described =
                """
                package io.ledgerdesk.ticket.%s;
                @org.eclipse.microprofile.graphql.Description("planted")
                class Planted {}
                """;
        assertCaught(TechnologyRules.GRAPHQL_STAYS_AT_THE_EDGE, described.formatted("view.card"));
        assertSpared(TechnologyRules.GRAPHQL_STAYS_AT_THE_EDGE, described.formatted("graphql"));
    }

    @Test
    void rule9NothingWaits() {
        for (String waiting :
                new String[] {
                    "uni.await().indefinitely()",
                    "uni.await().atMost(java.time.Duration.ofSeconds(1))",
                    "uni.subscribeAsCompletionStage().join()",
                    "uni.subscribeAsCompletionStage().get()",
                    "uni.toMulti().subscribe().asIterable()",
                    "java.util.concurrent.ForkJoinPool.commonPool().submit(() -> 1).get()"
                }) {
            assertCaught(
                    TechnologyRules.NOTHING_WAITS,
                    """
                    package io.ledgerdesk.platform.live;
                    class Planted {
                        Object waits(io.smallrye.mutiny.Uni<String> uni) throws Exception { return %s; }
                    }
                    """
                            .formatted(waiting));
        }
        assertSpared(
                TechnologyRules.NOTHING_WAITS,
                """
                package io.ledgerdesk.platform.live;
                class Planted {
                    Object gets(java.util.function.Supplier<String> now) { return now.get(); }
                    Object combines(io.smallrye.mutiny.Uni<String> one) {
                        return io.smallrye.mutiny.Uni.join().all(one, one).andFailFast();
                    }
                }
                """);
    }

    @Test
    void rule9NamesMeanSomething() {
        for (String name : new String[] {"TicketUtils", "AppendHelper", "KeyManager", "LogImpl"}) {
            assertCaught(
                    TechnologyRules.NAMES_MEAN_SOMETHING,
                    "package io.ledgerdesk.ticket.domain; class %s {}".formatted(name));
        }
        assertSpared(
                TechnologyRules.NAMES_MEAN_SOMETHING,
                "package io.ledgerdesk.ticket.domain; class Implication {}");
    }

    private void assertCaught(ArchRule rule, String... sources) {
        Planted.assertCaught(rule, folder, sources);
    }

    private void assertSpared(ArchRule rule, String... sources) {
        Planted.assertSpared(rule, folder, sources);
    }
}

package io.ledgerdesk.architecture;

import com.tngtech.archunit.lang.ArchRule;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rules 1 and 2 each catch an offence planted for them, and spare what is allowed. */
class CoreRulesTest {
    @TempDir Path folder;

    @Test
    void rule1KernelStandsAlone() {
        assertCaught(
                CoreRules.KERNEL_STANDS_ALONE,
                """
                package io.ledgerdesk.kernel;
                class Planted { io.smallrye.mutiny.Uni<String> later; }
                """);
        assertSpared(
                CoreRules.KERNEL_STANDS_ALONE,
                """
                package io.ledgerdesk.kernel;
                record Planted(java.time.Instant at, PersonId who) {}
                """);
    }

    @Test
    void rule1DomainKnowsNoView() {
        String view =
                """
                package io.ledgerdesk.ticket.view;
                public class Row {}
                """;
        assertCaught(
                CoreRules.DOMAIN_KNOWS_ONLY_ITSELF,
                view,
                """
                package io.ledgerdesk.ticket.domain;
                class Planted { io.ledgerdesk.ticket.view.Row row; }
                """);
    }

    @Test
    void rule1DomainKnowsOtherModulesIdsButNotTheirState() {
        String id =
                """
                package io.ledgerdesk.assets;
                public record AssetId(String value) {}
                """;
        String state =
                """
                package io.ledgerdesk.assets.domain;
                public record Asset(int age) {}
                """;
        String command =
                """
                package io.ledgerdesk.ticket.command;
                public record Plant(String what) {}
                """;
        assertSpared(
                CoreRules.DOMAIN_KNOWS_ONLY_ITSELF,
                id,
                command,
                """
                package io.ledgerdesk.ticket.domain;
                record Planted(io.ledgerdesk.assets.AssetId[] ids, io.ledgerdesk.ticket.command.Plant p) {}
                """);
        assertCaught(
                CoreRules.DOMAIN_KNOWS_ONLY_ITSELF,
                state,
                """
                package io.ledgerdesk.ticket.domain;
                record Planted(io.ledgerdesk.assets.domain.Asset asset) {}
                """);
    }

    @Test
    void rule1DomainKnowsWhatOtherModulesPublish() {
        String published =
                """
                package io.ledgerdesk.assets.event;
                %s public record AssetBook(int assets) {}
                """;
        String domain =
                """
                package io.ledgerdesk.ticket.domain;
                record Planted(io.ledgerdesk.assets.event.AssetBook book) {}
                """;
        assertSpared(
                CoreRules.DOMAIN_KNOWS_ONLY_ITSELF,
                published.formatted("@io.ledgerdesk.kernel.Published"),
                domain);
        assertCaught(CoreRules.DOMAIN_KNOWS_ONLY_ITSELF, published.formatted(""), domain);
    }

    @Test
    void rule1ADecisionReadsNoClockAndDrawsNothing() {
        for (String impure :
                new String[] {
                    "java.time.Instant.now()",
                    "java.time.LocalDate.now(java.time.ZoneOffset.UTC)",
                    "java.time.Clock.systemUTC()",
                    "java.util.UUID.randomUUID()",
                    "Math.random()",
                    "new java.util.Random(1)",
                    "java.util.concurrent.ThreadLocalRandom.current().nextInt()",
                    "System.nanoTime()"
                }) {
            assertCaught(
                    CoreRules.DECISIONS_ARE_REPEATABLE,
                    """
                    package io.ledgerdesk.ticket.domain;
                    class Planted { Object drawn() { return %s; } }
                    """
                            .formatted(impure));
        }
    }

    @Test
    void rule2CommandsAndEventsAreRecords() {
        assertCaught(
                CoreRules.COMMANDS_AND_EVENTS_ARE_RECORDS,
                """
                package io.ledgerdesk.ticket.event;
                class Planted {}
                """);
        assertCaught(
                CoreRules.COMMANDS_AND_EVENTS_ARE_RECORDS,
                """
                package io.ledgerdesk.ticket.command;
                interface Planted {}
                """);
        assertSpared(
                CoreRules.COMMANDS_AND_EVENTS_ARE_RECORDS,
                """
                package io.ledgerdesk.ticket.event;
                sealed interface Planted { record One(Kind kind) implements Planted {} enum Kind { A } }
                """);
    }

    @Test
    void rule2CommandsAndEventsCarryNoFrameworkButMessageAnnotations() {
        assertCaught(
                CoreRules.COMMANDS_AND_EVENTS_ARE_PLAIN,
                """
                package io.ledgerdesk.ticket.event;
                @com.fasterxml.jackson.annotation.JsonIgnoreProperties
                record Planted(String value) {}
                """);
        assertCaught(
                CoreRules.COMMANDS_AND_EVENTS_ARE_PLAIN,
                """
                package io.ledgerdesk.ticket.event;
                record Planted(io.ledgerdesk.platform.eventstore.EventHeader header) {}
                """);
        assertSpared(
                CoreRules.COMMANDS_AND_EVENTS_ARE_PLAIN,
                """
                package io.ledgerdesk.ticket.event;
                @org.axonframework.messaging.eventhandling.annotation.Event
                record Planted(io.ledgerdesk.kernel.PersonId[] who, byte[] bytes) {}
                """);
    }

    private void assertCaught(ArchRule rule, String... sources) {
        Planted.assertCaught(rule, folder, sources);
    }

    private void assertSpared(ArchRule rule, String... sources) {
        Planted.assertSpared(rule, folder, sources);
    }
}

package io.ledgerdesk.architecture;

import com.tngtech.archunit.lang.ArchRule;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rules 5 to 8 each catch an offence planted for them, and spare what is allowed. */
class ModuleRulesTest {
    @TempDir Path folder;

    @Test
    void rule5AModuleIsKnownByItsFrontOnly() {
        String row =
                """
                package io.ledgerdesk.ticket.view;
                %s public class Row { public record Cell(int width) {} }
                """;
        String user =
                """
                package io.ledgerdesk.kpi;
                class Planted { io.ledgerdesk.ticket.view.Row.Cell[] cells; }
                """;
        assertCaught(ModuleRules.MODULES_MEET_AT_THEIR_FRONT, row.formatted(""), user);
        assertSpared(
                ModuleRules.MODULES_MEET_AT_THEIR_FRONT,
                row.formatted("@io.ledgerdesk.kernel.Published"),
                user);
    }

    @Test
    void rule5CommandsEventsAndIdsAreTheFront() {
        assertSpared(
                ModuleRules.MODULES_MEET_AT_THEIR_FRONT,
                "package io.ledgerdesk.ticket; public record TicketId(String value) {}",
                "package io.ledgerdesk.ticket.event; public record Opened(int number) {}",
                """
                package io.ledgerdesk.kpi;
                class Planted { io.ledgerdesk.ticket.TicketId id; io.ledgerdesk.ticket.event.Opened event; }
                """);
    }

    @Test
    void rule6TicketKnowsNothingOfThoseThatReactToIt() {
        assertCaught(
                ModuleRules.LAYERS_LOOK_DOWN,
                "package io.ledgerdesk.routing.event; public record Routed(int line) {}",
                """
                package io.ledgerdesk.ticket.policy;
                class Planted { io.ledgerdesk.routing.event.Routed event; }
                """);
        assertCaught(
                ModuleRules.LAYERS_LOOK_DOWN,
                "package io.ledgerdesk.ticket.event; public record Opened(int number) {}",
                """
                package io.ledgerdesk.platform.live;
                class Planted { io.ledgerdesk.ticket.event.Opened event; }
                """);
        assertSpared(
                ModuleRules.LAYERS_LOOK_DOWN,
                "package io.ledgerdesk.ticket.event; public record Opened(int number) {}",
                """
                package io.ledgerdesk.routing.policy;
                class Planted { io.ledgerdesk.ticket.event.Opened event; }
                """);
    }

    @Test
    void rule6EveryModuleHasALayer() {
        assertCaught(
                ModuleRules.EVERY_MODULE_HAS_A_LAYER,
                "package io.ledgerdesk.misc; class Planted {}");
    }

    @Test
    void rule7ModulesFormNoCycle() {
        assertCaught(
                ModuleRules.NO_CYCLES_BETWEEN_MODULES,
                "package io.ledgerdesk.task; public class One { io.ledgerdesk.routing.Two two; }",
                "package io.ledgerdesk.routing; public class Two { io.ledgerdesk.task.One one; }");
    }

    @Test
    void rule7PartsOfAModuleFormNoCycle() {
        String view =
                "package io.ledgerdesk.ticket.view; public class Row"
                        + " { io.ledgerdesk.ticket.%s.Two two; }";
        String two =
                "package io.ledgerdesk.ticket.%s; public class Two"
                        + " { io.ledgerdesk.ticket.view.Row row; }";
        assertCaught(
                ModuleRules.NO_CYCLES_BETWEEN_PACKAGES,
                view.formatted("domain"),
                two.formatted("domain"));
        assertCaught(
                ModuleRules.NO_CYCLES_BETWEEN_PACKAGES,
                view.formatted("view.card"),
                two.formatted("view.card"));
    }

    @Test
    void rule8AResolverNeitherDecidesNorReadsTheLog() {
        assertCaught(
                ModuleRules.RESOLVERS_ARE_THIN,
                "package io.ledgerdesk.ticket.domain; public record Ticket(int version) {}",
                """
                package io.ledgerdesk.ticket.graphql;
                class Planted { io.ledgerdesk.ticket.domain.Ticket ticket; }
                """);
        assertCaught(
                ModuleRules.RESOLVERS_ARE_THIN,
                """
                package io.ledgerdesk.ticket.graphql;
                class Planted { io.ledgerdesk.platform.eventstore.EventLog log; }
                """);
        assertSpared(
                ModuleRules.RESOLVERS_ARE_THIN,
                """
                package io.ledgerdesk.ticket.graphql;
                class Planted { io.ledgerdesk.platform.command.CommandGateway commands; }
                """);
    }

    @Test
    void rule8APolicyOnlySends() {
        assertCaught(
                ModuleRules.POLICIES_ONLY_SEND,
                """
                package io.ledgerdesk.ticket.policy;
                class Planted { io.ledgerdesk.platform.eventstore.EventLog log; }
                """);
        assertCaught(
                ModuleRules.POLICIES_ONLY_SEND,
                """
                package io.ledgerdesk.ticket.policy;
                class Planted { io.vertx.sqlclient.Pool pool; }
                """);
        assertSpared(
                ModuleRules.POLICIES_ONLY_SEND,
                """
                package io.ledgerdesk.ticket.policy;
                class Planted { io.ledgerdesk.platform.command.CommandGateway commands; }
                """);
    }

    private void assertCaught(ArchRule rule, String... sources) {
        Planted.assertCaught(rule, folder, sources);
    }

    private void assertSpared(ArchRule rule, String... sources) {
        Planted.assertSpared(rule, folder, sources);
    }
}

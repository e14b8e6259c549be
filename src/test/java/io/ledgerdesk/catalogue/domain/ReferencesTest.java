package io.ledgerdesk.catalogue.domain;

import static io.ledgerdesk.catalogue.ExampleCatalogue.ACCOUNTS;
import static io.ledgerdesk.catalogue.ExampleCatalogue.ACME_GOLD;
import static io.ledgerdesk.catalogue.ExampleCatalogue.CHASE;
import static io.ledgerdesk.catalogue.ExampleCatalogue.GOLD;
import static io.ledgerdesk.catalogue.ExampleCatalogue.MAIL;
import static io.ledgerdesk.catalogue.ExampleCatalogue.OFFICE;
import static io.ledgerdesk.catalogue.ExampleCatalogue.id;
import static io.ledgerdesk.catalogue.ExampleCatalogue.name;
import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerdesk.catalogue.ExampleCatalogue;
import io.ledgerdesk.catalogue.command.AgreementCommand.RetireAgreement;
import io.ledgerdesk.catalogue.command.CalendarCommand.RetireCalendar;
import io.ledgerdesk.catalogue.command.CatalogueCommand;
import io.ledgerdesk.catalogue.command.CatalogueRejection.StillInUse;
import io.ledgerdesk.catalogue.command.CatalogueRejection.TopicCycle;
import io.ledgerdesk.catalogue.command.CatalogueRejection.UnknownReference;
import io.ledgerdesk.catalogue.command.EscalationPolicyCommand.RetireEscalationPolicy;
import io.ledgerdesk.catalogue.command.PlanCommand.RetirePlan;
import io.ledgerdesk.catalogue.command.ServiceCommand.RetireService;
import io.ledgerdesk.catalogue.command.TopicCommand.ChangeTopic;
import io.ledgerdesk.catalogue.command.TopicCommand.DefineTopic;
import io.ledgerdesk.catalogue.command.TopicCommand.RetireTopic;
import io.ledgerdesk.catalogue.id.CatalogueId;
import io.ledgerdesk.catalogue.id.CatalogueKind;
import io.ledgerdesk.catalogue.word.TopicContent;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What names what. */
class ReferencesTest {

    @Test
    void whatIsNamedByWhatIsInUseStays() {
        Decided desk = Decided.example();
        desk.done(topic(id("passwords"), ACCOUNTS));
        Map<CatalogueCommand, CatalogueId> uses = new LinkedHashMap<>();
        uses.put(new RetireCalendar(OFFICE), ACME_GOLD);
        uses.put(new RetirePlan(GOLD), ACME_GOLD);
        uses.put(new RetireEscalationPolicy(CHASE), ACME_GOLD);
        uses.put(new RetireService(MAIL), ACME_GOLD);
        uses.put(new RetireTopic(ACCOUNTS), id("passwords"));
        uses.forEach((command, by) ->
                assertThat(desk.refused(command))
                        .isInstanceOfSatisfying(
                                StillInUse.class, why -> assertThat(why.by()).isEqualTo(by)));

        desk.done(new RetireAgreement(ACME_GOLD));
        assertThat(desk.refused(new RetireCalendar(OFFICE)))
                .isEqualTo(
                        new StillInUse(CatalogueKind.CALENDAR, OFFICE, CatalogueKind.PLAN, GOLD));
        desk.done(new RetirePlan(GOLD));
        assertThat(desk.refused(new RetireCalendar(OFFICE)))
                .isEqualTo(
                        new StillInUse(
                                CatalogueKind.CALENDAR, OFFICE, CatalogueKind.SERVICE, MAIL));
        desk.done(new RetireEscalationPolicy(CHASE));
        desk.done(new RetireTopic(id("passwords")));
        assertThat(desk.refused(new RetireTopic(ACCOUNTS)))
                .isEqualTo(
                        new StillInUse(CatalogueKind.TOPIC, ACCOUNTS, CatalogueKind.SERVICE, MAIL));
        desk.done(topic(id("letters"), null, MAIL));
        assertThat(desk.refused(new RetireService(MAIL)))
                .isEqualTo(
                        new StillInUse(
                                CatalogueKind.SERVICE, MAIL, CatalogueKind.TOPIC, id("letters")));
        desk.done(new RetireTopic(id("letters")));
        desk.done(new RetireService(MAIL));
        desk.done(new RetireTopic(ACCOUNTS));
        desk.done(new RetireCalendar(OFFICE));
    }

    @Test
    void onlyWhatIsInUseIsNamed() {
        Map.of(
                        CatalogueKind.CALENDAR, "targets.calendar",
                        CatalogueKind.PLAN, "plan",
                        CatalogueKind.TOPIC, "topic",
                        CatalogueKind.SERVICE, "services",
                        CatalogueKind.ESCALATION_POLICY, "escalation")
                .forEach((missing, field) -> {
                    Decided desk = Decided.empty();
                    assertThat(
                                    ExampleCatalogue.everything().stream()
                                            .filter(command -> command.kind() != missing)
                                            .map(desk::told)
                                            .flatMap(Optional::stream)
                                            .findFirst())
                            .hasValueSatisfying(why ->
                                    assertThat(why)
                                            .hasFieldOrPropertyWithValue("kind", missing)
                                            .hasFieldOrPropertyWithValue("field", field)
                                            .isInstanceOf(UnknownReference.class));
                });
    }

    @Test
    void topicsAreATree() {
        Decided desk = Decided.empty();
        desk.done(topic(id("a"), null));
        desk.done(topic(id("b"), id("a")));
        desk.done(topic(id("c"), id("b")));

        assertThat(desk.refused(change(id("a"), id("c"))))
                .isEqualTo(new TopicCycle(id("a"), id("c")));
        assertThat(desk.refused(change(id("a"), id("a"))))
                .isEqualTo(new TopicCycle(id("a"), id("a")));
        assertThat(desk.refused(topic(id("d"), id("d"))))
                .isEqualTo(new TopicCycle(id("d"), id("d")));
        desk.done(change(id("c"), id("a")));
        desk.done(change(id("b"), id("c")));
    }

    private static DefineTopic topic(CatalogueId id, @Nullable CatalogueId parent) {
        return topic(id, parent, null);
    }

    private static DefineTopic topic(
            CatalogueId id, @Nullable CatalogueId parent, @Nullable CatalogueId service) {
        return new DefineTopic(id, new TopicContent(name("Topic"), parent, service));
    }

    private static ChangeTopic change(CatalogueId id, CatalogueId parent) {
        return new ChangeTopic(id, new TopicContent(name("Topic"), parent, null));
    }
}

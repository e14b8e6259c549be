package io.ledgerdesk.catalogue.domain;

import static io.ledgerdesk.catalogue.ExampleCatalogue.GOLD;
import static io.ledgerdesk.catalogue.ExampleCatalogue.OFFICE;
import static io.ledgerdesk.catalogue.ExampleCatalogue.id;
import static io.ledgerdesk.catalogue.ExampleCatalogue.name;
import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerdesk.catalogue.ExampleCatalogue;
import io.ledgerdesk.catalogue.command.CalendarCommand.ChangeCalendar;
import io.ledgerdesk.catalogue.command.CalendarCommand.DefineCalendar;
import io.ledgerdesk.catalogue.command.CalendarCommand.RetireCalendar;
import io.ledgerdesk.catalogue.command.CatalogueCommand.AsSeen;
import io.ledgerdesk.catalogue.command.CatalogueRejection.EntryExists;
import io.ledgerdesk.catalogue.command.CatalogueRejection.EntryNotFound;
import io.ledgerdesk.catalogue.command.CatalogueRejection.Forbidden;
import io.ledgerdesk.catalogue.command.CatalogueRejection.MovedOn;
import io.ledgerdesk.catalogue.command.CatalogueRejection.TooMany;
import io.ledgerdesk.catalogue.command.PlanCommand.ChangePlan;
import io.ledgerdesk.catalogue.command.TopicCommand.DefineTopic;
import io.ledgerdesk.catalogue.command.TopicCommand.RetireTopic;
import io.ledgerdesk.catalogue.event.CalendarEvent.CalendarChanged;
import io.ledgerdesk.catalogue.event.CalendarEvent.CalendarDefined;
import io.ledgerdesk.catalogue.event.CalendarEvent.CalendarRetired;
import io.ledgerdesk.catalogue.id.CatalogueKind;
import io.ledgerdesk.catalogue.word.CalendarContent;
import io.ledgerdesk.catalogue.word.TopicContent;
import io.ledgerdesk.kernel.Decision;
import io.ledgerdesk.kernel.access.Authority;
import io.ledgerdesk.kernel.access.Grants;
import io.ledgerdesk.kernel.access.Reach;
import io.ledgerdesk.kernel.access.Right;
import io.ledgerdesk.kernel.access.Standing;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CatalogueDeciderTest {
    private static final CalendarContent BEFORE = ExampleCatalogue.office();
    private static final CalendarContent AFTER = ExampleCatalogue.calendar();

    @Test
    void eachChangeIsAVersionOfItsOwnAndNoChangeIsNone() {
        Decided desk = Decided.empty();

        assertThat(desk.done(new DefineCalendar(OFFICE, BEFORE)))
                .isEqualTo(new CalendarDefined(OFFICE, 1, BEFORE));
        desk.nothing(new ChangeCalendar(OFFICE, BEFORE, false));
        assertThat(desk.done(new ChangeCalendar(OFFICE, AFTER, false)))
                .isEqualTo(new CalendarChanged(OFFICE, 2, AFTER, false));
        desk.nothing(new ChangeCalendar(OFFICE, AFTER, false));
        assertThat(desk.done(new RetireCalendar(OFFICE))).isEqualTo(new CalendarRetired(OFFICE, 3));
        desk.nothing(new RetireCalendar(OFFICE));
    }

    @Test
    void aCorrectionCountsAnewWhatWasCountedByAnEarlierVersion() {
        Decided desk = Decided.empty();
        desk.done(new DefineCalendar(OFFICE, BEFORE));

        desk.nothing(new ChangeCalendar(OFFICE, BEFORE, true));
        desk.done(new ChangeCalendar(OFFICE, AFTER, false));
        assertThat(desk.done(new ChangeCalendar(OFFICE, AFTER, true)))
                .isEqualTo(new CalendarChanged(OFFICE, 3, AFTER, true));
    }

    @Test
    void whatIsNotThereOrNoMoreIsNotChanged() {
        Decided desk = Decided.empty();
        EntryNotFound none = new EntryNotFound(CatalogueKind.CALENDAR, OFFICE);

        assertThat(desk.refused(new ChangeCalendar(OFFICE, BEFORE, false))).isEqualTo(none);
        assertThat(desk.refused(new RetireCalendar(OFFICE))).isEqualTo(none);
        desk.done(new DefineCalendar(OFFICE, BEFORE));
        desk.done(new RetireCalendar(OFFICE));
        assertThat(desk.refused(new ChangeCalendar(OFFICE, AFTER, false))).isEqualTo(none);
    }

    @Test
    void whatHasMovedOnSinceItWasSeenIsLeftAsItIs() {
        Decided desk = Decided.empty();
        desk.done(new DefineCalendar(OFFICE, BEFORE));
        desk.done(new AsSeen(new ChangeCalendar(OFFICE, AFTER, false), 1));

        MovedOn movedOn = new MovedOn(CatalogueKind.CALENDAR, OFFICE, 1, 2);
        assertThat(desk.refused(new AsSeen(new ChangeCalendar(OFFICE, BEFORE, false), 1)))
                .isEqualTo(movedOn);
        assertThat(desk.refused(new AsSeen(new ChangeCalendar(OFFICE, AFTER, false), 1)))
                .isEqualTo(movedOn);
        assertThat(desk.refused(new AsSeen(new RetireCalendar(OFFICE), 1))).isEqualTo(movedOn);
        desk.nothing(new AsSeen(new ChangeCalendar(OFFICE, AFTER, false), 2));
        desk.done(new AsSeen(new RetireCalendar(OFFICE), 2));
        assertThat(desk.refused(new AsSeen(new ChangeCalendar(OFFICE, BEFORE, false), 2)))
                .isEqualTo(new MovedOn(CatalogueKind.CALENDAR, OFFICE, 2, 3));
        assertThat(desk.refused(new AsSeen(new RetireCalendar(id("none")), 1)))
                .isEqualTo(new EntryNotFound(CatalogueKind.CALENDAR, id("none")));
    }

    @Test
    void aNameIsGivenOnceOfEachKind() {
        Decided desk = Decided.empty();
        desk.done(new DefineCalendar(OFFICE, BEFORE));

        assertThat(desk.refused(new DefineCalendar(OFFICE, AFTER)))
                .isEqualTo(new EntryExists(CatalogueKind.CALENDAR, OFFICE, false));
        desk.done(topic(OFFICE.value()));
        desk.done(new RetireCalendar(OFFICE));
        assertThat(desk.refused(new DefineCalendar(OFFICE, AFTER)))
                .isEqualTo(new EntryExists(CatalogueKind.CALENDAR, OFFICE, true));
    }

    @Test
    void onlyWhoHasTheRightChangesIt() {
        Decided desk = Decided.empty();
        DefineCalendar command = new DefineCalendar(OFFICE, BEFORE);

        assertThat(desk.decide(command, having("catalogue.read")))
                .isEqualTo(Decision.rejected(new Forbidden()));
        assertThat(desk.decide(command, having("catalogue.write")))
                .isInstanceOf(Decision.Accepted.class);
    }

    @Test
    void thereAreOnlySoManyInUse() {
        Decided desk = Decided.empty();
        List.of("a", "b", "c", "d").forEach(name -> desk.done(topic(name)));

        assertThat(desk.refused(topic("e"))).isEqualTo(new TooMany(CatalogueKind.TOPIC, 4));
        desk.done(new RetireTopic(id("a")));
        desk.done(topic("e"));
    }

    @Test
    void aPlanThatIsNamedIsChangedAllTheSame() {
        Decided desk = Decided.example();

        assertThat(desk.done(new ChangePlan(GOLD, ExampleCatalogue.plan())).version()).isEqualTo(2);
    }

    private static DefineTopic topic(String id) {
        return new DefineTopic(id(id), new TopicContent(name("Topic"), null, null));
    }

    private static Authority having(String right) {
        return new Authority(
                new Grants(Map.of(new Right(right), Set.of(Reach.ALL))), Standing.alone("anna"));
    }
}

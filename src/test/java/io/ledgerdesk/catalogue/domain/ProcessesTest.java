package io.ledgerdesk.catalogue.domain;

import static io.ledgerdesk.catalogue.ExampleCatalogue.MAIL;
import static io.ledgerdesk.catalogue.ExampleCatalogue.id;
import static io.ledgerdesk.catalogue.ExampleCatalogue.name;
import static io.ledgerdesk.catalogue.ExampleCatalogue.service;
import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerdesk.catalogue.command.ServiceCommand.ChangeService;
import io.ledgerdesk.catalogue.word.service.ChecklistStep;
import io.ledgerdesk.catalogue.word.service.FieldRule;
import io.ledgerdesk.catalogue.word.service.FieldRule.Type;
import io.ledgerdesk.catalogue.word.service.ServiceProcess;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The process of a service. */
class ProcessesTest {
    private static final ChecklistStep BACKUP = new ChecklistStep(id("backup"), name("B"), false);
    private final Decided desk = Decided.example();

    @Test
    void aChecklistNamesEachStepOnce() {
        assertThat(told(listing(BACKUP, BACKUP)))
                .isEqualTo("checklist.key must be each there once; backup is twice.");
        assertThat(told(listing(Collections.nCopies(4, BACKUP).toArray(ChecklistStep[]::new))))
                .isEqualTo("checklist must be no longer than 3.");
        desk.done(change(listing(BACKUP)));
    }

    @Test
    void aFieldHasAKeyThatTicketsCanHave() {
        FieldRule floor = field("floor_1", Type.NUMBER);

        assertThat(told(fields(field("Floor", Type.NUMBER)))).startsWith("fields.key must be 1 to");
        assertThat(told(fields(field("1.floor", Type.NUMBER)))).startsWith("fields.key must be");
        assertThat(told(fields(floor, floor))).contains("floor_1 is twice");
        assertThat(told(fields(floor, floor, floor, floor))).contains("no longer than 3");
        desk.done(change(fields(floor)));
    }

    @Test
    void onlyAChoiceHasChoices() {
        assertThat(told(fields(field("floor", Type.CHOICE))))
                .startsWith("fields.choices must be named for a field of type CHOICE");
        assertThat(told(fields(field("floor", Type.TEXT, "one"))))
                .startsWith("fields.choices must be named for a field of type CHOICE");
        assertThat(told(fields(field("floor", Type.CHOICE, "one", "one"))))
                .contains("one is twice");
        assertThat(told(fields(field("floor", Type.CHOICE, "1", "2", "3", "4"))))
                .isEqualTo("fields.choices must be no longer than 3.");
        desk.done(change(fields(field("floor", Type.CHOICE, "one"))));
    }

    @Test
    void daysComeInTheirOrder() {
        assertThat(told(days(List.of(5, 2), 10, 7, 1, 1))).startsWith("reminderDays must be");
        assertThat(told(days(List.of(2, 2), 10, 7, 1, 1))).startsWith("reminderDays must be");
        assertThat(told(days(List.of(0), 10, 7, 1, 1))).startsWith("reminderDays must be");
        assertThat(told(days(List.of(10), 10, 7, 1, 1)))
                .isEqualTo("giveUpDays must be later than the last of reminderDays.");
        assertThat(told(days(null, 0, 7, 1, 1))).startsWith("giveUpDays must be 1 to");
        assertThat(told(days(null, 1, 0, 0, 1))).startsWith("closeDays must be 1 to");
        assertThat(told(days(null, 1, 7, 7, 1)))
                .isEqualTo("closeReminderDays must be less than closeDays.");
        assertThat(told(days(null, 1, 7, -1, 1))).startsWith("closeReminderDays must be 0 to");
        assertThat(told(days(null, 1, 7, 1, -1))).startsWith("reopenWindowDays must be 0 to");
        assertThat(told(days(null, 1, 7, 1, 4_000))).startsWith("reopenWindowDays must be 0 to");
        desk.done(change(days(null, null, null, null, null)));
        desk.done(change(days(List.of(1, 9), 10, 1, 0, 0)));
    }

    private String told(ServiceProcess process) {
        return desk.refused(change(process)).message();
    }

    private static ChangeService change(ServiceProcess process) {
        return new ChangeService(MAIL, service(process));
    }

    private static ServiceProcess listing(ChecklistStep... steps) {
        return new ServiceProcess(false, List.of(steps), List.of(), null, null, null, null, null);
    }

    private static ServiceProcess fields(FieldRule... fields) {
        return new ServiceProcess(false, List.of(), List.of(fields), null, null, null, null, null);
    }

    private static FieldRule field(String key, Type type, String... choices) {
        return new FieldRule(
                id(key),
                name("Label"),
                type,
                Arrays.stream(choices).map(choice -> name(choice)).toList(),
                null);
    }

    private static ServiceProcess days(
            @Nullable List<Integer> reminders,
            @Nullable Integer giveUp,
            @Nullable Integer close,
            @Nullable Integer closeReminder,
            @Nullable Integer reopen) {
        return new ServiceProcess(
                false, List.of(), List.of(), reminders, giveUp, close, closeReminder, reopen);
    }
}

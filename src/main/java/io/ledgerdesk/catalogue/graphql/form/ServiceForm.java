package io.ledgerdesk.catalogue.graphql.form;

import io.ledgerdesk.catalogue.graphql.input.ServiceInputs.ServiceChecklistStepInput;
import io.ledgerdesk.catalogue.graphql.input.ServiceInputs.ServiceFieldInput;
import io.ledgerdesk.catalogue.graphql.input.ServiceInputs.ServiceInput;
import io.ledgerdesk.catalogue.graphql.input.ServiceInputs.ServiceProcessInput;
import io.ledgerdesk.catalogue.id.CatalogueId;
import io.ledgerdesk.catalogue.id.CatalogueKind;
import io.ledgerdesk.catalogue.word.service.ChecklistStep;
import io.ledgerdesk.catalogue.word.service.FieldRule;
import io.ledgerdesk.catalogue.word.service.ServiceContent;
import io.ledgerdesk.catalogue.word.service.ServiceProcess;
import io.ledgerdesk.directory.id.GroupId;
import org.jspecify.annotations.Nullable;

/** What is said of a service. */
public record ServiceForm(Form form) {
    private static final String FIELD = "service.";
    private static final String PROCESS = FIELD + "process.";
    private static final String GROUP = "group_~";
    private static final CatalogueId NO_KEY = new CatalogueId("-");

    /** What the service is to say. */
    public ServiceContent content(ServiceInput input) {
        ServiceProcessInput process = input.process();
        return new ServiceContent(
                form.name(FIELD + "name", input.name()),
                form.nameOrNull(FIELD + "description", input.description()),
                group(form, FIELD + "ownerId", input.ownerId()),
                form.entryOrNull(FIELD + "topicId", CatalogueKind.TOPIC, input.topicId()),
                form.entryOrNull(
                        FIELD + "supportHoursId", CatalogueKind.CALENDAR, input.supportHoursId()),
                Boolean.TRUE.equals(input.critical()),
                Boolean.TRUE.equals(input.approvalFirst()),
                process == null ? ServiceProcess.NONE : process(process));
    }

    /** A group of the directory, by its global id or its key. */
    static @Nullable GroupId group(Form form, String field, @Nullable String text) {
        return form.readOrNull(
                field,
                text != null && text.startsWith(GROUP) ? text.substring(GROUP.length()) : text,
                GroupId::new,
                "the id or key of a group, a key being " + CatalogueId.ALLOWED);
    }

    private ServiceProcess process(ServiceProcessInput said) {
        return new ServiceProcess(
                Boolean.TRUE.equals(said.review()),
                Form.each(PROCESS + "checklist", said.checklist(), this::step),
                Form.each(PROCESS + "fields", said.fields(), this::field),
                said.reminderDays(),
                said.giveUpDays(),
                said.closeDays(),
                said.closeReminderDays(),
                said.reopenWindowDays());
    }

    private ChecklistStep step(String path, ServiceChecklistStepInput said) {
        return new ChecklistStep(
                form.read(path + ".key", said.key(), CatalogueId::new, CatalogueId.ALLOWED, NO_KEY),
                form.name(path + ".title", said.title()),
                Boolean.TRUE.equals(said.mandatory()));
    }

    private FieldRule field(String path, ServiceFieldInput said) {
        var from = said.requiredFrom();
        return new FieldRule(
                form.read(path + ".key", said.key(), CatalogueId::new, CatalogueId.ALLOWED, NO_KEY),
                form.name(path + ".label", said.label()),
                FieldRule.Type.valueOf(said.type().name()),
                Form.each(path + ".choices", said.choices(), form::name),
                from == null ? null : FieldRule.RequiredFrom.valueOf(from.name()));
    }
}

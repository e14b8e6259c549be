package io.ledgerdesk.demo;

import io.ledgerdesk.catalogue.id.CatalogueId;
import io.ledgerdesk.catalogue.id.EntryName;
import io.ledgerdesk.catalogue.word.service.ChecklistStep;
import io.ledgerdesk.catalogue.word.service.FieldRule;
import io.ledgerdesk.catalogue.word.service.ServiceContent;
import io.ledgerdesk.catalogue.word.service.ServiceProcess;
import io.ledgerdesk.directory.id.GroupId;

/** A service of the script as the catalogue has it. */
final class DemoService {
    private DemoService() {}

    static ServiceContent content(DemoCatalogueScript.Service one) {
        return new ServiceContent(
                new EntryName(one.name()),
                DemoCatalogue.orNull(one.description(), EntryName::new),
                DemoCatalogue.orNull(one.owner(), GroupId::new),
                DemoCatalogue.orNull(one.topic(), CatalogueId::new),
                DemoCatalogue.orNull(one.supportHours(), CatalogueId::new),
                one.critical(),
                one.approvalFirst(),
                process(one.process()));
    }

    private static ServiceProcess process(DemoCatalogueScript.Process one) {
        return new ServiceProcess(
                one.review(),
                DemoCatalogue.each(
                        one.checklist(),
                        step ->
                                new ChecklistStep(
                                        new CatalogueId(step.key()),
                                        new EntryName(step.title()),
                                        step.mandatory())),
                DemoCatalogue.each(
                        one.fields(),
                        field ->
                                new FieldRule(
                                        new CatalogueId(field.key()),
                                        new EntryName(field.label()),
                                        field.type(),
                                        DemoCatalogue.each(field.choices(), EntryName::new),
                                        field.requiredFrom())),
                one.reminderDays(),
                one.giveUpDays(),
                one.closeDays(),
                one.closeReminderDays(),
                one.reopenWindowDays());
    }
}

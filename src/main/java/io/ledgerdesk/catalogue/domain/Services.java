package io.ledgerdesk.catalogue.domain;

import io.ledgerdesk.catalogue.command.CatalogueRejection;
import io.ledgerdesk.catalogue.command.ServiceCommand;
import io.ledgerdesk.catalogue.command.ServiceCommand.ChangeService;
import io.ledgerdesk.catalogue.command.ServiceCommand.DefineService;
import io.ledgerdesk.catalogue.command.ServiceCommand.RetireService;
import io.ledgerdesk.catalogue.event.CatalogueBook;
import io.ledgerdesk.catalogue.event.ServiceEvent.ServiceChanged;
import io.ledgerdesk.catalogue.event.ServiceEvent.ServiceDefined;
import io.ledgerdesk.catalogue.event.ServiceEvent.ServiceRetired;
import io.ledgerdesk.catalogue.id.CatalogueKind;
import io.ledgerdesk.catalogue.word.service.ServiceContent;
import java.util.stream.Stream;

/** Services name topics and calendars that there are, and a process that can be followed. */
final class Services {
    private final Processes processes;

    Services(Processes processes) {
        this.processes = processes;
    }

    Asked asked(ServiceCommand command) {
        return switch (command) {
            case DefineService c ->
                    new Asked.Define(
                            book -> problems(book, c.content()),
                            version -> new ServiceDefined(c.service(), version, c.content()));
            case ChangeService c ->
                    new Asked.Change(
                            c.content(),
                            false,
                            book -> problems(book, c.content()),
                            version -> new ServiceChanged(c.service(), version, c.content()));
            case RetireService c ->
                    new Asked.Retire(version -> new ServiceRetired(c.service(), version));
        };
    }

    private Stream<CatalogueRejection> problems(CatalogueBook book, ServiceContent content) {
        return Problems.of(
                processes.problems(content.process()),
                Problems.unknown(book, "topic", CatalogueKind.TOPIC, content.topic()),
                Problems.unknown(
                        book, "supportHours", CatalogueKind.CALENDAR, content.supportHours()));
    }
}

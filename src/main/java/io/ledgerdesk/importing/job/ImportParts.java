package io.ledgerdesk.importing.job;

import io.ledgerdesk.importing.map.MapsFiles;
import io.ledgerdesk.importing.source.SourceFormat;
import io.ledgerdesk.importing.view.job.ImportTable;
import io.ledgerdesk.platform.command.CommandGateway;
import io.ledgerdesk.platform.eventstore.EventLog;
import io.ledgerdesk.platform.eventstore.wire.EventCodec;
import io.ledgerdesk.ticket.view.number.TicketNumbers;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** What imports are made with. */
public record ImportParts(
        ImportTable table,
        CommandGateway gateway,
        EventLog log,
        EventCodec codec,
        TicketNumbers numbers,
        List<SourceFormat> formats,
        MapsFiles maps,
        Clock clock,
        ImportSettings settings) {

    public ImportParts {
        formats = List.copyOf(formats);
    }

    /** The adapter of a source. */
    public Optional<SourceFormat> format(String source) {
        return formats.stream().filter(format -> format.name().equals(source)).findFirst();
    }
}

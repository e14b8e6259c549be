package io.ledgerdesk.importing.source;

import io.ledgerdesk.importing.map.MapsFiles;
import io.ledgerdesk.importing.source.servicenow.ServiceNowFormat;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What is read of a log. */
final class Reading {
    private static final int MAX_LINE = 4_096;

    private Reading() {}

    static List<ReadItem> read(byte[] bytes) {
        List<ReadItem> items = new ArrayList<>();
        try {
            RowReader rows =
                    new ServiceNowFormat()
                            .open(
                                    new ByteArrayInputStream(bytes),
                                    new MapsFiles(Optional.empty()).of("servicenow"),
                                    MAX_LINE);
            for (ReadItem item = rows.next(); item != null; item = rows.next()) {
                items.add(item);
            }
        } catch (IOException e) {
            throw new AssertionError("damage within a file is no exception", e);
        }
        return items;
    }

    static List<Finding> findings(List<ReadItem> items) {
        return items.stream()
                .filter(item -> item instanceof ReadItem.Unreadable)
                .map(item -> ((ReadItem.Unreadable) item).finding())
                .toList();
    }

    static List<String> incidents(List<ReadItem> items) {
        return items.stream()
                .filter(item -> item instanceof ReadItem.Row)
                .map(item -> ((ReadItem.Row) item).update().incident().value())
                .toList();
    }

    static List<SourceUpdate> updates(byte[] bytes) {
        return read(bytes).stream().map(item -> ((ReadItem.Row) item).update()).toList();
    }
}

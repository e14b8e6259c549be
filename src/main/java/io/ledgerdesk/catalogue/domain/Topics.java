package io.ledgerdesk.catalogue.domain;

import io.ledgerdesk.catalogue.command.CatalogueRejection;
import io.ledgerdesk.catalogue.command.CatalogueRejection.TopicCycle;
import io.ledgerdesk.catalogue.command.TopicCommand;
import io.ledgerdesk.catalogue.command.TopicCommand.ChangeTopic;
import io.ledgerdesk.catalogue.command.TopicCommand.DefineTopic;
import io.ledgerdesk.catalogue.command.TopicCommand.RetireTopic;
import io.ledgerdesk.catalogue.event.CatalogueBook;
import io.ledgerdesk.catalogue.event.TopicEvent.TopicChanged;
import io.ledgerdesk.catalogue.event.TopicEvent.TopicDefined;
import io.ledgerdesk.catalogue.event.TopicEvent.TopicRetired;
import io.ledgerdesk.catalogue.id.CatalogueId;
import io.ledgerdesk.catalogue.id.CatalogueKind;
import io.ledgerdesk.catalogue.word.TopicContent;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Topics are a tree. */
final class Topics {

    Asked asked(TopicCommand command) {
        return switch (command) {
            case DefineTopic c ->
                    new Asked.Define(
                            book -> problems(book, c.topic(), c.content()),
                            version -> new TopicDefined(c.topic(), version, c.content()));
            case ChangeTopic c ->
                    new Asked.Change(
                            c.content(),
                            false,
                            book -> problems(book, c.topic(), c.content()),
                            version -> new TopicChanged(c.topic(), version, c.content()));
            case RetireTopic c -> new Asked.Retire(version -> new TopicRetired(c.topic(), version));
        };
    }

    private static Stream<CatalogueRejection> problems(
            CatalogueBook book, CatalogueId id, TopicContent content) {
        CatalogueId parent = content.parent();
        return Problems.of(
                parent != null && liesAtOrBelow(book, parent, id)
                        ? Stream.of(new TopicCycle(id, parent))
                        : Stream.empty(),
                Problems.unknown(book, "parent", CatalogueKind.TOPIC, parent),
                Problems.unknown(book, "service", CatalogueKind.SERVICE, content.service()));
    }

    private static boolean liesAtOrBelow(CatalogueBook book, CatalogueId from, CatalogueId id) {
        CatalogueId at = from;
        while (at != null && !at.equals(id)) {
            at = parent(book, at);
        }
        return at != null;
    }

    private static @Nullable CatalogueId parent(CatalogueBook book, CatalogueId topic) {
        return book.topic(topic).map(TopicContent::parent).orElse(null);
    }
}

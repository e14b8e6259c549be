package io.ledgerdesk.catalogue.command;

import io.ledgerdesk.catalogue.id.CatalogueId;
import io.ledgerdesk.catalogue.id.CatalogueKind;
import io.ledgerdesk.catalogue.word.TopicContent;
import org.jspecify.annotations.Nullable;

/** What may be asked of a topic. */
public sealed interface TopicCommand extends CatalogueCommand {

    CatalogueId topic();

    @Override
    @Nullable TopicContent content();

    @Override
    default CatalogueKind kind() {
        return CatalogueKind.TOPIC;
    }

    @Override
    default CatalogueId id() {
        return topic();
    }

    /** Makes a new one. */
    record DefineTopic(CatalogueId topic, TopicContent content) implements TopicCommand {}

    /** Has it say something else. */
    record ChangeTopic(CatalogueId topic, TopicContent content) implements TopicCommand {}

    /** Takes it out of use; what was counted with it stays. */
    record RetireTopic(CatalogueId topic) implements TopicCommand {
        @Override
        public @Nullable TopicContent content() {
            return null;
        }
    }
}

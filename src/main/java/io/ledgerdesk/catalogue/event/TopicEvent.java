package io.ledgerdesk.catalogue.event;

import static io.ledgerdesk.kernel.reading.ReadableBy.Reader.STAFF;

import io.ledgerdesk.catalogue.id.CatalogueId;
import io.ledgerdesk.catalogue.id.CatalogueKind;
import io.ledgerdesk.catalogue.word.TopicContent;
import io.ledgerdesk.kernel.WireName;
import io.ledgerdesk.kernel.reading.ReadableBy;
import org.jspecify.annotations.Nullable;

/** What happened to a topic. */
public sealed interface TopicEvent extends CatalogueEvent {

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

    /** There is one more, in its first version. */
    @WireName("catalogue.TopicDefined")
    @ReadableBy(STAFF)
    record TopicDefined(CatalogueId topic, int version, TopicContent content)
            implements TopicEvent {}

    /** It says something else from then on, in a version of its own. */
    @WireName("catalogue.TopicChanged")
    @ReadableBy(STAFF)
    record TopicChanged(CatalogueId topic, int version, TopicContent content)
            implements TopicEvent {}

    /** It is not used any more; its name is not given again. */
    @WireName("catalogue.TopicRetired")
    @ReadableBy(STAFF)
    record TopicRetired(CatalogueId topic, int version) implements TopicEvent {
        @Override
        public @Nullable TopicContent content() {
            return null;
        }
    }
}

package io.ledgerdesk.catalogue.graphql.list;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.ledgerdesk.catalogue.event.CalendarEvent.CalendarChanged;
import io.ledgerdesk.catalogue.event.CatalogueEvent;
import io.ledgerdesk.kernel.Actor;
import io.ledgerdesk.platform.eventstore.wire.RecordedEvent;
import io.ledgerdesk.platform.eventstore.wire.Visibility;
import io.ledgerdesk.platform.graphql.relay.Position;
import java.time.Instant;
import java.util.Map;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** Something that happened to an entry of the catalogue. */
@Type("CatalogueChange")
@Description("Something that happened to an entry of the catalogue; never changes.")
public record CatalogueChange(
        @NonNull @Description("Where in the desk's log it lies.") String position,
        @NonNull @Description("What happened, such as catalogue.PlanChanged.") String type,
        @Description("The entry's version from then on.") int version,
        @NonNull @Description("When.") Instant at,
        @Id @NonNull @Description("Who did it.") String by,
        @Description("The name of who did it, as it was then.") @Nullable String byName,
        @Description("Whether it counted also for what had elapsed on open tickets.")
                boolean retroactive,
        @NonNull
                @Description(
                        "What the event says: an object whose fields depend on type; its field content"
                                + " is what the entry said from then on.")
                Object data) {
    private static final Visibility VISIBILITY = new Visibility();
    private static final JsonMapper MAPPER = new JsonMapper();
    private static final TypeReference<Map<String, Object>> OBJECT = new TypeReference<>() {};

    /** As the schema shows it. */
    public static CatalogueChange of(RecordedEvent recorded) {
        CatalogueEvent event = (CatalogueEvent) recorded.event();
        return new CatalogueChange(
                Position.of(recorded.position()),
                recorded.header().type(),
                event.version(),
                recorded.header().occurredAt(),
                recorded.actor().id().value(),
                recorded.actor().name(),
                event instanceof CalendarChanged changed && changed.retroactive(),
                MAPPER.convertValue(VISIBILITY.readable(Actor.Kind.AGENT, (Record) event), OBJECT));
    }
}

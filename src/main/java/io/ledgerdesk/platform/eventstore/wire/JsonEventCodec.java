package io.ledgerdesk.platform.eventstore.wire;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ledgerdesk.kernel.Actor;
import io.ledgerdesk.kernel.Fault;
import io.ledgerdesk.kernel.PersonId;
import io.ledgerdesk.kernel.Personal;
import io.ledgerdesk.kernel.TenantId;
import io.ledgerdesk.platform.eventstore.AppendOutcome;
import io.ledgerdesk.platform.eventstore.EventHeader;
import io.ledgerdesk.platform.eventstore.EventHeader.Party;
import io.ledgerdesk.platform.eventstore.NewEvent;
import io.ledgerdesk.platform.eventstore.StoredEvent;
import io.ledgerdesk.platform.vault.DataKey;
import io.ledgerdesk.platform.vault.Vault;
import io.ledgerdesk.platform.vault.Vault.AppendKeys;
import io.smallrye.mutiny.Uni;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Events as canonical JSON whose personal sections are encrypted with their owners' keys. The
 * actor's name is one more section, {@code $actor}.
 */
public final class JsonEventCodec implements EventCodec {
    private static final String ACTOR = "$actor";
    private final EventJson json = new EventJson();
    private final EventRegistry registry;
    private final Vault vault;

    public JsonEventCodec(EventRegistry registry, Vault vault) {
        this.registry = registry;
        this.vault = vault;
    }

    @Override
    public Uni<List<NewEvent>> seal(TenantId tenant, List<DecidedEvent> events) {
        List<Draft> drafts = new ArrayList<>(events.size());
        Set<PersonId> owners = new HashSet<>();
        try {
            for (DecidedEvent event : events) {
                Draft draft = draft(event);
                drafts.add(draft);
                owners.addAll(draft.sections.owners());
            }
        } catch (Fault fault) {
            return Uni.createFrom().failure(fault);
        }
        return vault.keysForAppend(tenant, owners)
                .map(keys -> drafts.stream().map(draft -> seal(tenant, draft, keys)).toList());
    }

    @Override
    public Uni<List<RecordedEvent>> open(List<StoredEvent> events) {
        List<Parsed> parsed = new ArrayList<>(events.size());
        Map<TenantId, Set<PersonId>> owners = new HashMap<>();
        try {
            for (StoredEvent event : events) {
                Parsed next = parse(event);
                parsed.add(next);
                owners.computeIfAbsent(event.tenant(), tenant -> new HashSet<>())
                        .addAll(next.sections.owners());
            }
        } catch (Fault fault) {
            return Uni.createFrom().failure(fault);
        }
        if (owners.isEmpty()) {
            return Uni.createFrom().item(List.of());
        }
        Uni<Map<TenantId, Map<PersonId, DataKey>>> keys = Uni.createFrom().item(new HashMap<>());
        for (Map.Entry<TenantId, Set<PersonId>> tenant : owners.entrySet()) {
            keys =
                    keys.chain(all ->
                            vault.keysForReading(tenant.getKey(), tenant.getValue())
                                    .invoke(found -> all.put(tenant.getKey(), found))
                                    .replaceWith(all));
        }
        return keys.map(all ->
                parsed.stream()
                        .map(one -> read(one, all.getOrDefault(one.tenant(), Map.of())))
                        .toList());
    }

    @Override
    public Uni<List<RecordedEvent>> openWithoutPersonal(List<StoredEvent> events) {
        try {
            return Uni.createFrom()
                    .item(events.stream().map(event -> read(parse(event), Map.of())).toList());
        } catch (Fault fault) {
            return Uni.createFrom().failure(fault);
        }
    }

    @Override
    public void settled(TenantId tenant, List<NewEvent> events, AppendOutcome outcome) {
        for (NewEvent event : events) {
            switch (outcome) {
                case AppendOutcome.Appended written -> vault.stored(tenant, event.offers());
                case AppendOutcome.KeyTaken other -> vault.taken(tenant, event.offers());
                case AppendOutcome undecided -> {}
            }
        }
    }

    private Draft draft(DecidedEvent event) {
        EventType type = registry.of(event.event().getClass());
        JsonNode tree = json.tree(event.event());
        if (!(tree instanceof ObjectNode payload)) {
            throw new IllegalStateException(type.name() + " is not written as an object");
        }
        String name = event.actor().name();
        if (name != null) {
            payload.putPOJO(ACTOR, Personal.of(event.actor().id(), name));
        }
        Actor behalf = event.onBehalfOf();
        EventHeader header =
                new EventHeader(
                        event.id(),
                        event.stream(),
                        event.version(),
                        type.name(),
                        type.revision(),
                        event.occurredAt(),
                        Party.of(event.actor()),
                        behalf == null ? null : Party.of(behalf),
                        event.channel(),
                        event.commandId(),
                        event.causationId(),
                        event.correlationId(),
                        event.rule(),
                        event.historical(),
                        event.tags());
        return new Draft(header, payload, Sections.open(json, payload));
    }

    private static NewEvent seal(TenantId tenant, Draft draft, AppendKeys keys) {
        try {
            draft.sections.seal(tenant, draft.header.id(), keys.keys());
            return new NewEvent(
                    draft.header,
                    CanonicalJson.bytes(draft.payload),
                    keys.offers().isEmpty() ? List.of() : draft.sections.offers(keys.offers()));
        } catch (IllegalArgumentException e) {
            throw new Fault(
                    "EVENT_UNWRITABLE",
                    draft.header.type() + " cannot be written: " + e.getMessage(),
                    e);
        }
    }

    private Parsed parse(StoredEvent event) {
        EventHeader header = event.header();
        EventType type =
                registry.find(header.type())
                        .orElseThrow(() ->
                                fault(
                                        "EVENT_TYPE_UNKNOWN",
                                        event,
                                        "no module of this version knows the type",
                                        null));
        if (header.revision() < 1 || header.revision() > type.revision()) {
            throw fault(
                    "EVENT_REVISION_UNKNOWN",
                    event,
                    "this version reads revisions 1 to "
                            + type.revision()
                            + "; a newer version of the desk wrote it",
                    null);
        }
        try {
            ObjectNode payload = json.parse(event.payload());
            return new Parsed(event, type, payload, Sections.sealed(json, payload));
        } catch (IOException | IllegalArgumentException e) {
            throw unreadable(event, e);
        }
    }

    private RecordedEvent read(Parsed parsed, Map<PersonId, DataKey> keys) {
        StoredEvent stored = parsed.event;
        EventHeader header = stored.header();
        try {
            parsed.sections.unseal(stored.tenant(), header.id(), keys);
            JsonNode name = parsed.payload.remove(ACTOR);
            Object event = read(parsed.type, header.revision(), parsed.payload);
            Actor actor =
                    new Actor(
                            header.actor().kind(),
                            header.actor().id(),
                            name == null ? null : name.path("value").textValue());
            return new RecordedEvent(
                    stored.tenant(), stored.position(), stored.recordedAt(), header, actor, event);
        } catch (IOException | RuntimeException e) {
            throw unreadable(stored, e);
        }
    }

    /** An event from a payload in the clear. */
    Object read(EventType type, int revision, ObjectNode payload) throws IOException {
        return json.read(registry.upcast(type, revision, payload), type.shape());
    }

    private static Fault unreadable(StoredEvent event, Exception why) {
        return fault("EVENT_UNREADABLE", event, "its payload cannot be read: " + reason(why), why);
    }

    // Jackson's messages quote the text they stumble over, which may be personal.
    private static String reason(Exception why) {
        return why instanceof JsonProcessingException
                ? why.getClass().getSimpleName()
                : String.valueOf(why.getMessage());
    }

    private static Fault fault(
            String code, StoredEvent event, String what, @Nullable Exception cause) {
        EventHeader header = event.header();
        return new Fault(
                code,
                "event "
                        + header.id()
                        + " of tenant "
                        + event.tenant()
                        + " at position "
                        + event.position()
                        + ", type "
                        + header.type()
                        + ", revision "
                        + header.revision()
                        + ": "
                        + what,
                cause);
    }

    private record Draft(EventHeader header, ObjectNode payload, Sections sections) {}

    private record Parsed(
            StoredEvent event, EventType type, ObjectNode payload, Sections sections) {
        TenantId tenant() {
            return event.tenant();
        }
    }
}

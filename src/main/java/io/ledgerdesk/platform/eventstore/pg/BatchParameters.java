package io.ledgerdesk.platform.eventstore.pg;

import io.ledgerdesk.kernel.Tag;
import io.ledgerdesk.platform.eventstore.AppendRequest;
import io.ledgerdesk.platform.eventstore.CommandKey;
import io.ledgerdesk.platform.eventstore.EventCriteria.Criterion;
import io.ledgerdesk.platform.eventstore.EventHeader;
import io.ledgerdesk.platform.eventstore.EventHeader.Party;
import io.ledgerdesk.platform.eventstore.NewEvent;
import io.ledgerdesk.platform.vault.Vault.Offer;
import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Tuple;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The arguments of {@code append_events}: one array a column. */
final class BatchParameters {
    static final String CALL =
            "SELECT base, outcomes, positions, streams, recorded FROM append_events("
                    + Stream.iterate(1, n -> n + 1)
                            .limit(39)
                            .map(n -> "$" + n)
                            .reduce((a, b) -> a + "," + b)
                            .orElseThrow()
                    + ")";

    private BatchParameters() {}

    static Tuple of(AppendBatch batch) {
        List<PendingAppend> members = batch.members();
        Tuple tuple =
                Tuple.of(
                        batch.tenant().value(),
                        members.size(),
                        batch.late().toArray(Integer[]::new));
        addCriteria(tuple, numbered(members, request -> request.condition().anyOf()));
        addKeys(
                tuple,
                numbered(
                        members,
                        request -> request.claim() == null ? List.of() : List.of(request.claim())));
        addOffers(tuple, numbered(members, BatchParameters::offers));
        addEvents(
                tuple,
                numbered(members, AppendRequest::events),
                members.stream().flatMap(member -> member.digests().stream()).toList());
        return tuple;
    }

    private static void addCriteria(Tuple tuple, List<Part<Criterion>> criteria) {
        List<List<Tag>> tags =
                criteria.stream().map(part -> List.copyOf(part.value.allOf())).toList();
        tuple.addValue(column(criteria, Integer[]::new, Part::number));
        tuple.addValue(column(criteria, Long[]::new, part -> part.request.marker()));
        tuple.addValue(
                column(
                        tags,
                        String[]::new,
                        all -> all.isEmpty() ? null : all.getFirst().toString()));
        tuple.addValue(
                column(
                        tags,
                        String[]::new,
                        all -> all.size() < 2 ? null : literal(all.subList(1, all.size()))));
        tuple.addValue(
                column(
                        criteria,
                        String[]::new,
                        part -> part.value.types().isEmpty() ? null : literal(part.value.types())));
    }

    private static void addKeys(Tuple tuple, List<Part<AppendRequest.Claim>> claims) {
        List<CommandKey> keys = claims.stream().map(part -> part.value.key()).toList();
        tuple.addValue(column(claims, Integer[]::new, Part::number));
        tuple.addValue(column(keys, String[]::new, key -> key.principalKind().name()));
        tuple.addValue(column(keys, String[]::new, key -> key.principal().value()));
        tuple.addValue(column(keys, UUID[]::new, CommandKey::commandId));
        tuple.addValue(column(keys, Buffer[]::new, key -> Buffer.buffer(key.inputHash())));
        tuple.addValue(column(claims, String[]::new, part -> part.value.stream()));
        tuple.addValue(column(claims, Long[]::new, part -> part.request.marker()));
    }

    /** Each once, however many of the request's events it encrypts. */
    private static List<Offer> offers(AppendRequest request) {
        return request.events().stream()
                .flatMap(event -> event.offers().stream())
                .distinct()
                .toList();
    }

    private static void addOffers(Tuple tuple, List<Part<Offer>> offers) {
        tuple.addValue(column(offers, Integer[]::new, Part::number));
        tuple.addValue(column(offers, String[]::new, part -> part.value.person().value()));
        tuple.addValue(column(offers, Buffer[]::new, part -> Buffer.buffer(part.value.wrapped())));
        tuple.addValue(column(offers, String[]::new, part -> part.value.masterKeyId()));
    }

    private static void addEvents(Tuple tuple, List<Part<NewEvent>> events, List<byte[]> digests) {
        List<EventHeader> headers = events.stream().map(part -> part.value.header()).toList();
        tuple.addValue(column(events, Integer[]::new, Part::number));
        tuple.addValue(column(headers, UUID[]::new, EventHeader::id));
        tuple.addValue(column(headers, String[]::new, EventHeader::stream));
        tuple.addValue(column(headers, Long[]::new, EventHeader::version));
        tuple.addValue(column(headers, String[]::new, EventHeader::type));
        tuple.addValue(column(headers, Integer[]::new, EventHeader::revision));
        tuple.addValue(column(headers, OffsetDateTime[]::new, BatchParameters::occurredAt));
        tuple.addValue(column(headers, String[]::new, header -> kind(header.actor())));
        tuple.addValue(column(headers, String[]::new, header -> id(header.actor())));
        tuple.addValue(column(headers, String[]::new, header -> kind(header.onBehalfOf())));
        tuple.addValue(column(headers, String[]::new, header -> id(header.onBehalfOf())));
        tuple.addValue(column(headers, String[]::new, EventHeader::channel));
        tuple.addValue(column(headers, UUID[]::new, EventHeader::commandId));
        tuple.addValue(column(headers, UUID[]::new, EventHeader::causationId));
        tuple.addValue(column(headers, UUID[]::new, EventHeader::correlationId));
        tuple.addValue(column(headers, String[]::new, EventHeader::rule));
        tuple.addValue(column(headers, Boolean[]::new, EventHeader::historical));
        tuple.addValue(column(headers, String[]::new, header -> literal(header.tags())));
        tuple.addValue(column(events, Buffer[]::new, part -> Buffer.buffer(part.value.payload())));
        tuple.addValue(column(digests, Buffer[]::new, Buffer::buffer));
    }

    private static OffsetDateTime occurredAt(EventHeader header) {
        return header.occurredAt().truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
    }

    private static @Nullable String kind(@Nullable Party party) {
        return party == null ? null : party.kind().name();
    }

    private static @Nullable String id(@Nullable Party party) {
        return party == null ? null : party.id().value();
    }

    /** An array as PostgreSQL writes it; arrays of arrays of unequal length do not exist there. */
    static String literal(Collection<?> values) {
        StringBuilder text = new StringBuilder("{");
        for (Object value : values) {
            text.append(text.length() > 1 ? ",\"" : "\"");
            String element = value.toString();
            if (element.indexOf('"') >= 0 || element.indexOf('\\') >= 0) {
                element = element.replace("\\", "\\\\").replace("\"", "\\\"");
            }
            text.append(element).append('"');
        }
        return text.append('}').toString();
    }

    private static <T> List<Part<T>> numbered(
            List<PendingAppend> members, Function<AppendRequest, List<T>> parts) {
        return IntStream.range(0, members.size())
                .boxed()
                .flatMap(i -> {
                    AppendRequest request = members.get(i).request();
                    return parts.apply(request).stream()
                            .map(part -> new Part<>(i + 1, request, part));
                })
                .toList();
    }

    private static <T, C> @Nullable C[] column(
            List<T> rows,
            IntFunction<@Nullable C[]> array,
            Function<? super T, ? extends @Nullable C> value) {
        @Nullable C[] column = array.apply(rows.size());
        for (int i = 0; i < column.length; i++) {
            column[i] = value.apply(rows.get(i));
        }
        return column;
    }

    /** A criterion, key or event with the request it belongs to. */
    private record Part<T>(int number, AppendRequest request, T value) {}
}

package io.ledgerdesk.directory.graphql.field;

import io.ledgerdesk.directory.event.DirectoryEvent;
import io.ledgerdesk.directory.graphql.reader.DirectoryScope;
import io.ledgerdesk.directory.graphql.type.CompanyRecord;
import io.ledgerdesk.directory.graphql.type.DirectoryChange;
import io.ledgerdesk.directory.graphql.type.DirectoryChangeConnection;
import io.ledgerdesk.directory.graphql.type.DirectoryChangeConnection.DirectoryChangeEdge;
import io.ledgerdesk.directory.graphql.type.GroupRecord;
import io.ledgerdesk.directory.graphql.type.Person;
import io.ledgerdesk.directory.id.PersonStream;
import io.ledgerdesk.directory.view.history.ChangeSentence;
import io.ledgerdesk.directory.view.history.DirectoryHistory;
import io.ledgerdesk.directory.view.history.DirectoryHistory.Part;
import io.ledgerdesk.directory.word.entry.PersonEntry;
import io.ledgerdesk.kernel.Tag;
import io.ledgerdesk.platform.eventstore.wire.RecordedEvent;
import io.ledgerdesk.platform.graphql.GraphQlSettings;
import io.ledgerdesk.platform.graphql.relay.Cursor;
import io.ledgerdesk.platform.graphql.relay.PageArguments;
import io.ledgerdesk.platform.graphql.relay.PageInfo;
import io.ledgerdesk.platform.graphql.relay.Position;
import io.smallrye.mutiny.Uni;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Source;
import org.jspecify.annotations.Nullable;

/** Who changed what; for those who see all of an entry, empty for others. */
@GraphQLApi
public class HistoryFields {
    private static final String LIST = "changes";
    private static final String HISTORY =
            "Who changed what and when, the earliest first; empty for those who may not know.";

    private final DirectoryHistory history;
    private final GraphQlSettings settings;

    HistoryFields(DirectoryHistory history, GraphQlSettings settings) {
        this.history = history;
        this.settings = settings;
    }

    @Name("history")
    @Description(HISTORY)
    public @NonNull Uni<DirectoryChangeConnection> history(
            @Source Person person,
            @Name("first") @Description(PageArguments.FIRST) @Nullable Integer first,
            @Name("after") @Description(PageArguments.AFTER) @Nullable String after) {
        PersonEntry entry = person.entry();
        Set<Tag> streams = new HashSet<>(Set.of(new PersonStream(entry.id()).tag()));
        entry.records().stream()
                .limit(settings.maxFilterTerms())
                .forEach(id -> streams.add(new PersonStream(id).tag()));
        return read(
                person.scope(),
                person.scope().seesAllOf(entry),
                streams,
                person.getId(),
                first,
                after);
    }

    @Name("history")
    @Description(HISTORY)
    public @NonNull Uni<DirectoryChangeConnection> companyHistory(
            @Source CompanyRecord company,
            @Name("first") @Description(PageArguments.FIRST) @Nullable Integer first,
            @Name("after") @Description(PageArguments.AFTER) @Nullable String after) {
        Set<Tag> streams = Set.of(company.entry().id().tag(), company.entry().id().people());
        DirectoryScope scope = company.scope();
        return read(scope, scope.everything(), streams, company.getId(), first, after);
    }

    @Name("history")
    @Description(HISTORY)
    public @NonNull Uni<DirectoryChangeConnection> groupHistory(
            @Source GroupRecord group,
            @Name("first") @Description(PageArguments.FIRST) @Nullable Integer first,
            @Name("after") @Description(PageArguments.AFTER) @Nullable String after) {
        Set<Tag> streams = Set.of(group.entry().id().tag(), group.entry().id().members());
        DirectoryScope scope = group.scope();
        return read(scope, scope.everything(), streams, group.getId(), first, after);
    }

    private Uni<DirectoryChangeConnection> read(
            DirectoryScope scope,
            boolean allowed,
            Set<Tag> streams,
            String asked,
            @Nullable Integer first,
            @Nullable String after) {
        PageArguments page = PageArguments.of(first, after, null, null, settings.maxPageSize());
        String digest = Cursor.digest(asked);
        long behind = after == null ? 0 : Cursor.parse(after, LIST, digest, 1).position(0);
        Uni<Part> part =
                allowed
                        ? history.read(scope.tenant(), scope.reader(), streams, behind, page.size())
                        : Uni.createFrom().item(new Part(List.of(), behind, false));
        return part.map(found -> connection(scope, found, digest, after != null));
    }

    private static DirectoryChangeConnection connection(
            DirectoryScope scope, Part part, String digest, boolean hasPrevious) {
        ChangeSentence sentence = new ChangeSentence(scope.reader());
        List<DirectoryChangeEdge> edges =
                part.events().stream()
                        .map(event ->
                                new DirectoryChangeEdge(
                                        cursor(digest, event.position()), change(sentence, event)))
                        .toList();
        // What the reader may not know of is passed over: the page ends where it was read to.
        String end = part.reached() == 0 ? null : cursor(digest, part.reached());
        return new DirectoryChangeConnection(
                edges,
                edges.stream().map(DirectoryChangeEdge::node).toList(),
                new PageInfo(
                        part.hasNext(),
                        hasPrevious,
                        edges.isEmpty() ? end : edges.getFirst().cursor(),
                        end));
    }

    private static DirectoryChange change(ChangeSentence sentence, RecordedEvent event) {
        return new DirectoryChange(
                event.header().type(),
                sentence.of((DirectoryEvent) event.event()),
                event.actor().id().value(),
                event.actor().name(),
                event.header().occurredAt(),
                event.recordedAt(),
                Position.of(event.position()));
    }

    private static String cursor(String digest, long position) {
        return new Cursor(LIST, digest, List.of(Long.toString(position))).text();
    }
}

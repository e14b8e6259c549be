package io.ledgerdesk.platform.graphql.relay;

import io.ledgerdesk.kernel.Fault;
import io.ledgerdesk.platform.graphql.GraphQlSettings;
import io.ledgerdesk.platform.security.Caller;
import io.ledgerdesk.platform.security.CurrentCaller;
import io.ledgerdesk.platform.security.Open;
import io.quarkus.arc.All;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.jspecify.annotations.Nullable;

/** Anything by its id. */
@GraphQLApi
public class NodeQueries {
    private final CurrentCaller callers;
    private final GraphQlSettings settings;
    private final Map<String, NodeResolver> resolvers;

    NodeQueries(
            CurrentCaller callers, GraphQlSettings settings, @All List<NodeResolver> resolvers) {
        this.callers = callers;
        this.settings = settings;
        this.resolvers =
                resolvers.stream()
                        .collect(Collectors.toMap(NodeResolver::kind, Function.identity()));
    }

    @Open
    @Query("node")
    @Description("Anything by its id; nothing if there is no such thing or you may not see it.")
    public Uni<@Nullable Node> node(
            @Id @NonNull @Name("id") @Description("An id that the desk gave.") String id) {
        return find(callers.require(), List.of(id)).map(found -> found.get(id));
    }

    @Open
    @Query("nodes")
    @Description(
            "Things by their ids, in the same order; nothing in the place of what is not there.")
    public @NonNull Uni<List<@Nullable Node>> nodes(
            @NonNull @Name("ids") @Description("Ids that the desk gave, at most 100.")
                    List<@NonNull String> ids) {
        if (ids.size() > settings.maxPageSize()) {
            throw new Fault("BAD_PAGE", "ask for at most " + settings.maxPageSize() + " ids");
        }
        return find(callers.require(), ids)
                .map(found -> ids.stream().map(found::get).collect(Collectors.toList()));
    }

    private Uni<Map<String, Node>> find(Caller caller, List<String> ids) {
        Map<Optional<NodeResolver>, List<String>> byResolver =
                ids.stream().distinct().collect(Collectors.groupingBy(this::resolver));
        return Multi.createFrom()
                .iterable(byResolver.entrySet())
                .onItem()
                .transformToUniAndConcatenate(entry ->
                        entry.getKey()
                                .map(one -> one.find(caller, entry.getValue()))
                                .orElseGet(() -> Uni.createFrom().item(Map.of())))
                .collect()
                .in(HashMap::new, Map::putAll);
    }

    private Optional<NodeResolver> resolver(String id) {
        int end = id.indexOf('_');
        return end < 0
                ? Optional.empty()
                : Optional.ofNullable(resolvers.get(id.substring(0, end)));
    }
}

package io.ledgerdesk.catalogue.graphql.query;

import io.ledgerdesk.catalogue.graphql.type.Agreement;
import io.ledgerdesk.catalogue.graphql.type.Calendar;
import io.ledgerdesk.catalogue.graphql.type.CatalogueIds;
import io.ledgerdesk.catalogue.graphql.type.EscalationPolicy;
import io.ledgerdesk.catalogue.graphql.type.Plan;
import io.ledgerdesk.catalogue.graphql.type.Seen;
import io.ledgerdesk.catalogue.graphql.type.Service;
import io.ledgerdesk.catalogue.graphql.type.Topic;
import io.ledgerdesk.catalogue.id.CatalogueKind;
import io.ledgerdesk.catalogue.view.DeskCatalogue;
import io.ledgerdesk.kernel.access.Right;
import io.ledgerdesk.platform.graphql.relay.Node;
import io.ledgerdesk.platform.graphql.relay.NodeResolver;
import io.ledgerdesk.platform.security.Caller;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** By their global ids: entries of the catalogue, for those who may read it. */
final class CatalogueNodes {
    private static final Right READ = new Right("catalogue.read");

    @Produces
    @Singleton
    NodeResolver calendars(DeskCatalogue catalogue) {
        return new OfKind(catalogue, CatalogueKind.CALENDAR, Calendar::new);
    }

    @Produces
    @Singleton
    NodeResolver plans(DeskCatalogue catalogue) {
        return new OfKind(catalogue, CatalogueKind.PLAN, Plan::new);
    }

    @Produces
    @Singleton
    NodeResolver agreements(DeskCatalogue catalogue) {
        return new OfKind(catalogue, CatalogueKind.AGREEMENT, Agreement::new);
    }

    @Produces
    @Singleton
    NodeResolver services(DeskCatalogue catalogue) {
        return new OfKind(catalogue, CatalogueKind.SERVICE, Service::new);
    }

    @Produces
    @Singleton
    NodeResolver topics(DeskCatalogue catalogue) {
        return new OfKind(catalogue, CatalogueKind.TOPIC, Topic::new);
    }

    @Produces
    @Singleton
    NodeResolver policies(DeskCatalogue catalogue) {
        return new OfKind(catalogue, CatalogueKind.ESCALATION_POLICY, EscalationPolicy::new);
    }

    private record OfKind(DeskCatalogue catalogue, CatalogueKind of, Function<Seen, Node> shown)
            implements NodeResolver {

        @Override
        public String kind() {
            return CatalogueIds.kind(of);
        }

        @Override
        public Uni<Map<String, Node>> find(Caller caller, List<String> ids) {
            return caller.authority().has(READ)
                    ? catalogue
                            .of(caller.tenant())
                            .map(book -> {
                                Map<String, Node> found = new HashMap<>();
                                for (String id : ids) {
                                    CatalogueIds.parse(of, id)
                                            .flatMap(key -> Seen.of(caller.tenant(), book, of, key))
                                            .ifPresent(seen -> found.put(id, shown.apply(seen)));
                                }
                                return found;
                            })
                    : Uni.createFrom().item(Map.of());
        }
    }
}

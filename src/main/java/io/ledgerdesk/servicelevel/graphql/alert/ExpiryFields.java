package io.ledgerdesk.servicelevel.graphql.alert;

import io.ledgerdesk.catalogue.graphql.type.Agreement;
import io.ledgerdesk.catalogue.id.CatalogueId;
import io.ledgerdesk.kernel.access.Right;
import io.ledgerdesk.platform.security.Caller;
import io.ledgerdesk.platform.security.CurrentCaller;
import io.ledgerdesk.servicelevel.view.expiry.AgreementExpiries;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.Source;
import org.jspecify.annotations.Nullable;

/** What was told of agreements that end, for all of a page at once. */
@GraphQLApi
public class ExpiryFields {
    private static final Right READ = new Right("catalogue.read");

    private final CurrentCaller callers;
    private final AgreementExpiries expiries;

    ExpiryFields(CurrentCaller callers, AgreementExpiries expiries) {
        this.callers = callers;
        this.expiries = expiries;
    }

    @Name("remindedDaysBefore")
    @Description(
            "How many days before its end the desk last reminded of it; absent where it did not yet,"
                    + " or it does not end, and for those who may not read the catalogue.")
    public Uni<List<@Nullable Integer>> remindedDaysBefore(@Source List<Agreement> agreements) {
        Caller caller = callers.require();
        List<CatalogueId> ids =
                agreements.stream().map(one -> new CatalogueId(one.getKey())).toList();
        return caller.authority().has(READ)
                ? expiries.reminded(caller.tenant(), ids).map(found -> inOrder(ids, found))
                : Uni.createFrom().item(inOrder(ids, Map.of()));
    }

    private static List<@Nullable Integer> inOrder(
            List<CatalogueId> ids, Map<CatalogueId, Integer> found) {
        return ids.stream().<@Nullable Integer>map(found::get).toList();
    }
}

package io.ledgerdesk.access.view;

import io.ledgerdesk.access.event.RoleContent.Grant;
import io.ledgerdesk.kernel.access.Reach;
import io.ledgerdesk.kernel.access.Right;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.List;

/** Grants as they stand in a column: {@code {"ticket.read": ["OWN", "SHARED"]}}. */
final class RoleJson {
    private RoleJson() {}

    static JsonObject of(List<Grant> grants) {
        JsonObject object = new JsonObject();
        for (Grant grant : grants) {
            JsonArray reaches = new JsonArray();
            grant.reaches().forEach(reach -> reaches.add(reach.name()));
            object.put(grant.right().name(), reaches);
        }
        return object;
    }

    static List<Grant> grants(JsonObject object) {
        List<Grant> grants = new ArrayList<>();
        object.forEach(entry ->
                grants.add(
                        new Grant(
                                new Right(entry.getKey()),
                                ((JsonArray) entry.getValue())
                                        .stream()
                                                .map(reach -> Reach.valueOf(reach.toString()))
                                                .toList())));
        return grants;
    }
}

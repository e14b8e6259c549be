package io.ledgerdesk.platform.http;

import io.ledgerdesk.kernel.access.Right;
import io.ledgerdesk.platform.security.Caller;
import io.ledgerdesk.platform.security.Needs;
import io.ledgerdesk.platform.security.Open;
import java.util.List;
import java.util.stream.Stream;

/**
 * What an endpoint's class says of who may ask: one that says nothing is for nobody.
 *
 * @param open whether everybody may who is known
 * @param rights those of which one is needed
 */
record EndpointRight(boolean open, List<Right> rights) {
    private static final int FORBIDDEN = 403;

    static EndpointRight of(PlainEndpoint endpoint) {
        Needs needs = endpoint.getClass().getAnnotation(Needs.class);
        return new EndpointRight(
                endpoint.getClass().isAnnotationPresent(Open.class),
                needs == null ? List.of() : Stream.of(needs.value()).map(Right::new).toList());
    }

    boolean permits(Caller caller) {
        return open || rights.stream().anyMatch(right -> caller.authority().has(right));
    }

    PlainAnswer refusal() {
        return new PlainAnswer.Refused(
                FORBIDDEN, "FORBIDDEN", "this needs a right that none of your roles gives you");
    }
}

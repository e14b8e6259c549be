package io.ledgerdesk.platform.graphql.document;

import io.ledgerdesk.platform.graphql.code.RequestCode;
import java.util.List;

/** A request is not executed; caught at the transport and answered. */
public final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final transient List<RequestFault> faults;

    public Refused(RequestCode code, String text) {
        this(List.of(RequestFault.of(code, text)));
    }

    public Refused(List<RequestFault> faults) {
        super(faults.getFirst().text(), null, false, false);
        this.faults = List.copyOf(faults);
    }

    /** At least one. */
    public List<RequestFault> faults() {
        return faults;
    }
}

package io.ledgerdesk.platform.security.bearer;

import io.smallrye.mutiny.Uni;
import java.util.Optional;

/** Tokens that the desk itself has issued to other systems; module {@code access} has them. */
public interface IntegrationTokens {
    /** How each of them begins. */
    String PREFIX = "ldt_";

    /** Who asks by this token; empty if there is none such, or if it was revoked or has expired. */
    Uni<Optional<Proven>> find(String token);
}

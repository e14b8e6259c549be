package io.ledgerdesk.platform.axon.engine;

import io.ledgerdesk.kernel.TenantId;
import io.ledgerdesk.platform.eventstore.AppendRequest;
import org.axonframework.messaging.core.Context.ResourceKey;
import org.axonframework.messaging.core.unitofwork.ProcessingContext;
import org.jspecify.annotations.Nullable;

/** What travels in Axon's processing context between the gateway, the handler and the engine. */
public final class LedgerResources {
    /** Whose log is read and written. */
    public static final ResourceKey<TenantId> TENANT = ResourceKey.withLabel("tenant");

    /** The command's key, to be claimed with the append. */
    public static final ResourceKey<AppendRequest.Claim> CLAIM = ResourceKey.withLabel("claim");

    /** Position of the last event written, set when the engine has committed. */
    public static final ResourceKey<Long> LAST_POSITION = ResourceKey.withLabel("lastPosition");

    private LedgerResources() {}

    static TenantId tenant(@Nullable ProcessingContext context) {
        TenantId tenant = context == null ? null : context.getResource(TENANT);
        return tenant == null ? TenantId.MAIN : tenant;
    }
}

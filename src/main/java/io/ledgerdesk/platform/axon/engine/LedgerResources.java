package io.ledgerdesk.platform.axon.engine;

import io.ledgerdesk.kernel.Tag;
import io.ledgerdesk.kernel.TenantId;
import io.ledgerdesk.platform.eventstore.AppendOutcome;
import io.ledgerdesk.platform.eventstore.AppendRequest;
import io.ledgerdesk.platform.eventstore.NewEvent;
import java.util.List;
import org.axonframework.messaging.core.Context.ResourceKey;
import org.axonframework.messaging.core.unitofwork.ProcessingContext;
import org.jspecify.annotations.Nullable;

/** What travels in Axon's processing context between the gateway, the handler and the engine. */
public final class LedgerResources {
    /** Whose log is read and written. */
    public static final ResourceKey<TenantId> TENANT = ResourceKey.withLabel("tenant");

    /** The command's key, to be claimed with the append. */
    public static final ResourceKey<AppendRequest.Claim> CLAIM = ResourceKey.withLabel("claim");

    /**
     * Up to where everything that is asked for is known already: nothing is read, and this is the
     * marker of the append.
     */
    public static final ResourceKey<Long> KNOWN_UP_TO = ResourceKey.withLabel("knownUpTo");

    /** Of which stream all up to a position is known already: only what lies behind is read. */
    public static final ResourceKey<Behind> READ_BEHIND = ResourceKey.withLabel("readBehind");

    /** How many bytes the events had that were read, as they are stored. */
    public static final ResourceKey<Long> BYTES_READ = ResourceKey.withLabel("bytesRead");

    /** What was written, set when the engine has committed. */
    public static final ResourceKey<Written> WRITTEN = ResourceKey.withLabel("written");

    /**
     * @param events in order
     * @param at where and when
     */
    public record Written(List<NewEvent> events, AppendOutcome.Appended at) {}

    /**
     * @param position of the last event of the stream that is known, or of a later one of the log
     */
    public record Behind(Tag stream, long position) {}

    private LedgerResources() {}

    static TenantId tenant(@Nullable ProcessingContext context) {
        TenantId tenant = context == null ? null : context.getResource(TENANT);
        return tenant == null ? TenantId.MAIN : tenant;
    }
}

package io.ledgerdesk.access.token.view;

import io.ledgerdesk.access.token.id.TokenId;
import io.ledgerdesk.access.token.id.TokenStream;
import io.ledgerdesk.kernel.TenantId;
import io.ledgerdesk.platform.eventstore.EventCriteria;
import io.ledgerdesk.platform.eventstore.EventLog;
import io.ledgerdesk.platform.eventstore.wire.EventCodec;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;

/** Tokens as the log has them: what a command's answer shows. */
@Singleton
public final class DecidedTokens {
    private final EventLog log;
    private final EventCodec codec;

    public DecidedTokens(EventLog log, EventCodec codec) {
        this.log = log;
        this.codec = codec;
    }

    /** One up to a position. */
    public Uni<Optional<IntegrationToken>> find(TenantId tenant, TokenId token, long position) {
        return log.source(tenant, EventCriteria.tagged(TokenStream.of(token)), position)
                .chain(sourced -> codec.open(sourced.events()))
                .map(events -> TokenFold.fold(Map.of(), events))
                .map(tokens -> Optional.ofNullable(tokens.get(token)));
    }
}

package io.ledgerdesk.ticket.view.conversation;

import io.ledgerdesk.kernel.TenantId;
import io.ledgerdesk.platform.eventstore.wire.RecordedEvent;
import io.ledgerdesk.platform.projection.Projection;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.inject.Singleton;
import java.util.List;

/**
 * Keeps {@code ticket_message} and {@code ticket_file}: one write for all that is said between two
 * events that change what was said before.
 */
@Singleton
public final class TicketMessageProjection implements Projection {
    public static final String NAME = "ticket_message";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<String> tables() {
        return List.of("ticket_message", "ticket_file");
    }

    @Override
    public Uni<Void> apply(SqlConnection transaction, TenantId tenant, List<RecordedEvent> batch) {
        return Multi.createFrom()
                .iterable(ConversationFold.steps(batch))
                .onItem()
                .transformToUniAndConcatenate(
                        step -> ConversationSql.write(transaction, tenant, step))
                .collect()
                .last()
                .replaceWithVoid();
    }
}

package io.ledgerdesk.platform.live;

import io.ledgerdesk.platform.eventstore.EventLog;
import io.ledgerdesk.platform.eventstore.wire.EventCodec;
import io.ledgerdesk.platform.projection.position.ProjectionPositions;
import io.vertx.core.Vertx;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Offers the tail and the changes as beans. */
@Singleton
class LiveBeans {

    @Produces
    @Singleton
    LogTail tail(EventLog log, EventCodec codec, Vertx vertx, LiveConfig config) {
        return new LogTail(log, codec, vertx, config.settings());
    }

    @Produces
    @Singleton
    LiveChanges changes(LogTail tail, ProjectionPositions positions) {
        return new LiveChanges(tail, positions);
    }
}

package io.ledgerdesk.platform.projection.rebuild;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.impl.VertxInternal;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.pgclient.PgConnection;
import java.util.function.Supplier;

/** A connection that belongs to one piece of work and to no pool, on a context of its own. */
public final class OwnConnection {
    private OwnConnection() {}

    /** Opens one with the options as they are then. */
    public static Uni<SqlConnection> open(Vertx vertx, Supplier<PgConnectOptions> options) {
        Context context = ((VertxInternal) vertx).createEventLoopContext();
        return Uni.createFrom()
                .emitter(emitter ->
                        context.runOnContext(ignored ->
                                PgConnection.connect(vertx, options.get())
                                        .onSuccess(opened ->
                                                emitter.complete(SqlConnection.newInstance(opened)))
                                        .onFailure(emitter::fail)));
    }
}

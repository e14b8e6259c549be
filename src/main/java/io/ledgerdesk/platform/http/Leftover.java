package io.ledgerdesk.platform.http;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.RoutingContext;

/**
 * What a client goes on sending when it has its answer. A little is read and dropped, so that it
 * gets to see the answer; if more comes, or nothing ends, it is cut off.
 */
final class Leftover {
    private static final long MOST_BYTES = 16L * 1024 * 1024;
    private static final long LONGEST_MILLIS = 2_000;

    private final Vertx vertx;
    private final HttpServerRequest request;
    private long dropped;

    private Leftover(Vertx vertx, HttpServerRequest request) {
        this.vertx = vertx;
        this.request = request;
    }

    static Leftover of(RoutingContext context) {
        return new Leftover(context.vertx(), context.request());
    }

    /** To be called on the request's context, when the answer is written. */
    void drop() {
        if (request.isEnded()) {
            return;
        }
        long timer = vertx.setTimer(LONGEST_MILLIS, late -> cutOff());
        request.handler(buffer -> {
            dropped += buffer.length();
            if (dropped > MOST_BYTES) {
                cutOff();
            }
        });
        request.endHandler(ended -> vertx.cancelTimer(timer));
        request.exceptionHandler(gone -> vertx.cancelTimer(timer));
        request.resume();
    }

    private void cutOff() {
        if (request.version() == HttpVersion.HTTP_2) {
            request.response().reset(0);
        } else {
            request.connection().close();
        }
    }
}

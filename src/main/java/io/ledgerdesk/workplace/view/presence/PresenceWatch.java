package io.ledgerdesk.workplace.view.presence;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.MultiEmitter;
import io.vertx.core.Vertx;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One ticket that somebody of this node watches. Looks when it is told of a change, when somebody
 * begins to watch, and when the next presence runs out. All on the feed's context.
 */
final class PresenceWatch {
    private static final Duration AFTER_FAILURE = Duration.ofSeconds(1);

    private final Supplier<Uni<List<Presence>>> reading;
    private final Vertx vertx;
    private final Clock clock;
    private final Executor context;
    private final Set<Watcher> watchers = new LinkedHashSet<>();
    private boolean looking;
    private boolean again;
    private long timer = -1;

    /**
     * @param reading answers on the context
     */
    PresenceWatch(
            Supplier<Uni<List<Presence>>> reading, Vertx vertx, Clock clock, Executor context) {
        this.reading = reading;
        this.vertx = vertx;
        this.clock = clock;
        this.context = context;
    }

    /** Somebody who watches, with what he was given last. */
    static final class Watcher {
        private final MultiEmitter<? super List<Presence>> emitter;
        private @Nullable List<Presence> given;

        Watcher(MultiEmitter<? super List<Presence>> emitter) {
            this.emitter = emitter;
        }

        boolean isOver() {
            return emitter.isCancelled();
        }

        private void tell(List<Presence> now) {
            if (given == null || !looksLike(given, now)) {
                given = now;
                emitter.emit(now);
            }
        }

        private static boolean looksLike(List<Presence> before, List<Presence> now) {
            if (before.size() != now.size()) {
                return false;
            }
            for (int i = 0; i < now.size(); i++) {
                if (!now.get(i).looksLike(before.get(i))) {
                    return false;
                }
            }
            return true;
        }
    }

    void join(Watcher watcher) {
        watchers.add(watcher);
        look();
    }

    void leave(Watcher watcher) {
        watchers.remove(watcher);
        if (watchers.isEmpty()) {
            vertx.cancelTimer(timer);
        }
    }

    boolean isWatched() {
        return !watchers.isEmpty();
    }

    /** Reads once; what happens meanwhile is read once more. */
    void look() {
        if (looking) {
            again = true;
            return;
        }
        looking = true;
        reading.get()
                .subscribe()
                .with(
                        found -> {
                            List.copyOf(watchers).forEach(watcher -> watcher.tell(found));
                            found.stream()
                                    .map(Presence::until)
                                    .min(Comparator.naturalOrder())
                                    .ifPresent(this::lookAt);
                            looked();
                        },
                        failure ->
                                context.execute(() -> {
                                    lookAt(clock.instant().plus(AFTER_FAILURE));
                                    looked();
                                }));
    }

    private void looked() {
        looking = false;
        if (again) {
            again = false;
            look();
        }
    }

    private void lookAt(Instant instant) {
        vertx.cancelTimer(timer);
        if (isWatched()) {
            long millis = Duration.between(clock.instant(), instant).toMillis();
            timer = vertx.setTimer(Math.max(1, millis + 1), fired -> context.execute(this::look));
        }
    }
}

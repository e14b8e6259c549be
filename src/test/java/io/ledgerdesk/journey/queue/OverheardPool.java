package io.ledgerdesk.journey.queue;

import io.vertx.mutiny.sqlclient.Pool;
import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Alternative;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** The desk's own pool, which tells the statements that go through it while somebody listens. */
final class OverheardPool {
    private static final List<String> HEARD = new CopyOnWriteArrayList<>();
    private static volatile boolean listening;

    @Produces
    @Alternative
    @Priority(1)
    @Singleton
    Pool pool(io.vertx.sqlclient.Pool real) {
        Class<?> type = io.vertx.sqlclient.Pool.class;
        return Pool.newInstance(
                (io.vertx.sqlclient.Pool)
                        Proxy.newProxyInstance(
                                type.getClassLoader(),
                                new Class<?>[] {type},
                                (self, method, arguments) -> overhear(real, method, arguments)));
    }

    /** The statements made meanwhile; of transactions and held connections only that there were. */
    static List<String> during(Runnable work) {
        HEARD.clear();
        listening = true;
        try {
            work.run();
        } finally {
            listening = false;
        }
        return List.copyOf(HEARD);
    }

    private static Object overhear(io.vertx.sqlclient.Pool real, Method method, Object[] arguments)
            throws Throwable {
        if (listening) {
            switch (method.getName()) {
                case "preparedQuery", "query" -> HEARD.add((String) arguments[0]);
                case "getConnection", "withConnection", "withTransaction" ->
                        HEARD.add(method.getName());
                default -> {}
            }
        }
        try {
            return method.invoke(real, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}

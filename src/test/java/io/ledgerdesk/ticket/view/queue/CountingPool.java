package io.ledgerdesk.ticket.view.queue;

import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.PreparedQuery;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A pool that counts the statements executed through it; connections and transactions, whose
 * statements it could not count, it refuses.
 */
final class CountingPool {
    private final AtomicInteger statements = new AtomicInteger();
    private final Pool pool;

    CountingPool(Pool real) {
        pool = proxy(Pool.class, (self, method, arguments) -> onPool(real, method, arguments));
    }

    Pool pool() {
        return pool;
    }

    /** Statements executed so far. */
    int statements() {
        return statements.get();
    }

    private Object onPool(Pool real, Method method, Object[] arguments) throws Throwable {
        return switch (method.getName()) {
            case "preparedQuery" -> counted(call(real, method, arguments));
            case "hashCode", "equals", "toString" -> call(real, method, arguments);
            default -> throw new UnsupportedOperationException(method.getName());
        };
    }

    private Object counted(Object query) {
        return proxy(
                PreparedQuery.class,
                (self, method, arguments) -> {
                    if (method.getName().equals("execute")) {
                        statements.incrementAndGet();
                    }
                    Object answer = call(query, method, arguments);
                    return answer instanceof PreparedQuery<?> ? counted(answer) : answer;
                });
    }

    private static Object call(Object target, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(
                Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }
}

package io.ledgerdesk.testing;

import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.PreparedQuery;
import io.vertx.sqlclient.Tuple;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** A pool that remembers the prepared statements it was asked for, with their values. */
public final class ToldStatements {
    private final List<Told> statements = Collections.synchronizedList(new ArrayList<>());
    private final Pool pool;

    /** A statement and what it was executed with. */
    public record Told(String sql, Tuple values) {}

    public ToldStatements(Pool real) {
        pool =
                proxy(
                        Pool.class,
                        (self, method, arguments) -> {
                            Object answer = call(real, method, arguments);
                            return method.getName().equals("preparedQuery")
                                    ? told((String) arguments[0], (PreparedQuery<?>) answer)
                                    : answer;
                        });
    }

    public Pool pool() {
        return pool;
    }

    /** Those since the last call. */
    public List<Told> taken() {
        List<Told> taken = List.copyOf(statements);
        statements.clear();
        return taken;
    }

    private PreparedQuery<?> told(String sql, PreparedQuery<?> real) {
        return proxy(
                PreparedQuery.class,
                (self, method, arguments) -> {
                    if (method.getName().equals("execute")
                            && arguments != null
                            && arguments[0] instanceof Tuple values) {
                        statements.add(new Told(sql, values));
                    }
                    return call(real, method, arguments);
                });
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(
                Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }

    private static Object call(Object real, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(real, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}

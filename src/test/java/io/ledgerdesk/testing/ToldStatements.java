package io.ledgerdesk.testing;

import io.vertx.sqlclient.Pool;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** A pool that remembers the prepared statements it was asked for. */
public final class ToldStatements {
    private final List<String> statements = Collections.synchronizedList(new ArrayList<>());
    private final Pool pool;

    public ToldStatements(Pool real) {
        pool =
                (Pool)
                        Proxy.newProxyInstance(
                                Pool.class.getClassLoader(),
                                new Class<?>[] {Pool.class},
                                (self, method, arguments) -> {
                                    if (method.getName().equals("preparedQuery")) {
                                        statements.add(String.valueOf(arguments[0]));
                                    }
                                    try {
                                        return method.invoke(real, arguments);
                                    } catch (InvocationTargetException e) {
                                        throw e.getCause();
                                    }
                                });
    }

    public Pool pool() {
        return pool;
    }

    /** Those since the last call. */
    public List<String> taken() {
        List<String> taken = List.copyOf(statements);
        statements.clear();
        return taken;
    }
}

package io.ledgerdesk.platform.projection.rebuild.shadow;

import io.ledgerdesk.kernel.Fault;
import io.vertx.pgclient.PgException;
import io.vertx.sqlclient.ClosedConnectionException;
import java.io.IOException;

/** Why a rebuild failed, in a line for the operator that holds nothing out of the rows. */
public final class RebuildProblem {
    private static final String QUERY_CANCELED = "57014";

    /** The driver has no type for it. */
    private static final String NOT_ACTIVE = "Connection is not active";

    private static final String SHUT_DOWN = "57P";
    private static final String IDLE_TOO_LONG = "25P03";
    private static final String LOCK_NOT_AVAILABLE = "55P03";

    private RebuildProblem() {}

    /** Code first. */
    public static String tell(Throwable failure) {
        if (failure instanceof Fault fault) {
            return String.valueOf(fault.getMessage());
        }
        if (isOfConnection(failure)) {
            return "REBUILD_CONNECTION_LOST: the database ended the connection on which it worked;"
                    + " start it again";
        }
        return switch (stateOf(failure)) {
            case QUERY_CANCELED, LOCK_NOT_AVAILABLE ->
                    "REBUILD_SWITCH_TOO_LONG: a step of the switch took longer than"
                            + " ledgerdesk.projection.rebuild.switch-limit; raise it, or choose a"
                            + " quieter hour";
            default -> "REBUILD_FAILED: " + reason(failure);
        };
    }

    /** Whether the database, or what lies before it, has ended the connection. */
    static boolean isOfConnection(Throwable failure) {
        return failure instanceof ClosedConnectionException
                || failure instanceof IOException
                || String.valueOf(failure.getMessage()).startsWith(NOT_ACTIVE)
                || stateOf(failure).startsWith(SHUT_DOWN)
                || stateOf(failure).equals(IDLE_TOO_LONG);
    }

    private static String stateOf(Throwable failure) {
        return failure instanceof PgException refused ? String.valueOf(refused.getSqlState()) : "";
    }

    /** What a failure is, without the values that the database may have put into its words. */
    public static String reason(Throwable failure) {
        return switch (failure) {
            case Fault fault -> String.valueOf(fault.getMessage());
            case PgException refused ->
                    "the database refused with " + refused.getSqlState() + ", see the log";
            default -> failure.getClass().getSimpleName() + ", see the log";
        };
    }
}

package io.ledgerdesk.servicelevel.view.backlog;

/** By what open tickets are told apart. */
public enum BacklogBy {
    STATE("s.state"),
    PRIORITY("s.priority"),
    LINE("s.line::text");

    private final String sql;

    BacklogBy(String sql) {
        this.sql = sql;
    }

    String sql() {
        return sql;
    }
}

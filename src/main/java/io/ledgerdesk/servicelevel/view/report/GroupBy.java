package io.ledgerdesk.servicelevel.view.report;

/** By what figures are told apart. */
public enum GroupBy {
    TARGET("t.target"),
    PRIORITY("t.priority"),
    KIND("t.kind"),
    SERVICE("t.service"),
    AGREEMENT("t.agreement"),
    COMPANY("t.company"),
    LINE("t.line::text"),
    DAY("day"),
    WEEK("week"),
    MONTH("month");

    private final String sql;

    GroupBy(String sql) {
        this.sql = sql;
    }

    /** Whether it is a stretch of time. */
    public boolean isPeriod() {
        return switch (this) {
            case DAY, WEEK, MONTH -> true;
            case TARGET, PRIORITY, KIND, SERVICE, AGREEMENT, COMPANY, LINE -> false;
        };
    }

    /**
     * As a statement has it.
     *
     * @param at the instant that counts
     * @param zone place of the time zone's name
     */
    String sql(String at, String zone) {
        return isPeriod()
                ? "to_char(date_trunc('%s', %s AT TIME ZONE %s::text), 'YYYY-MM-DD')"
                        .formatted(sql, at, zone)
                : sql;
    }
}

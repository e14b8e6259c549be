package io.ledgerdesk.platform.projection.rebuild.shadow;

import java.util.List;

/**
 * What a rebuild found wrong in a live table.
 *
 * @param missing rows that ought to be there
 * @param surplus rows that ought not to be there
 * @param different rows with another content than they ought to have
 * @param keys primary keys without the tenant, parts joined by colons: of the first 100 such rows
 */
public record TableDifference(
        String table, long missing, long surplus, long different, List<String> keys) {

    public TableDifference {
        keys = List.copyOf(keys);
    }

    /** How many rows are wrong. */
    public long rows() {
        return missing + surplus + different;
    }
}

package io.ledgerdesk.platform.projection;

import org.jspecify.annotations.Nullable;

/**
 * How one projection of one tenant fares on this node.
 *
 * @param position the last event in the read model, as far as this node knows
 * @param head the log's last event, as far as this node knows
 * @param trouble what went wrong last, code first; absent while all is well
 */
public record ProjectionStatus(
        ProjectionKey key, State state, long position, long head, @Nullable String trouble) {

    /** What this node does for it. */
    public enum State {
        /** Another node has the lease. */
        STANDBY,
        /** This node feeds it. */
        FOLLOWING,
        /** A batch failed; it is tried again after a pause. */
        PAUSED,
        /** An event cannot be read by this version: nothing behind it is shown until it can. */
        HALTED,
        /** The node is going down. */
        STOPPED
    }

    /** Events in the log that the read model does not show yet. */
    public long lag() {
        return Math.max(0, head - position);
    }
}

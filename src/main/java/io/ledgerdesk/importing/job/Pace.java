package io.ledgerdesk.importing.job;

import java.util.ArrayDeque;
import java.util.Deque;

/** How fast it goes of late. For one thread at a time. */
final class Pace {
    private static final int POINTS = 10;
    private static final double NANOS = 1e9;

    private final Deque<Point> points = new ArrayDeque<>();

    private record Point(long nanos, long rows, long bytes) {}

    void at(long rows, long bytes) {
        points.add(new Point(System.nanoTime(), rows, bytes));
        if (points.size() > POINTS) {
            points.remove();
        }
    }

    long rowsPerSecond() {
        return points.size() < 2
                ? 0
                : perSecond(points.getLast().rows() - points.getFirst().rows());
    }

    long bytesPerSecond() {
        return points.size() < 2
                ? 0
                : perSecond(points.getLast().bytes() - points.getFirst().bytes());
    }

    private long perSecond(long amount) {
        double seconds = (points.getLast().nanos() - points.getFirst().nanos()) / NANOS;
        return seconds <= 0 ? 0 : Math.round(amount / seconds);
    }
}

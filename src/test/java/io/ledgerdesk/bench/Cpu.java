package io.ledgerdesk.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/**
 * CPU that a PostgreSQL server, with all of its processes, and this process have used. Linux only.
 */
record Cpu(long postmaster) {
    /** USER_HZ is 100 on every Linux that runs a JDK. */
    private static final long TICK_MILLIS = 10;

    /** The server of which this is a backend. */
    static Cpu ofPostgresOf(long backend) {
        return new Cpu(stat(backend, 4));
    }

    record Spent(Duration postgres, Duration here) {
        Spent since(Spent before) {
            return new Spent(postgres.minus(before.postgres), here.minus(before.here));
        }
    }

    Spent spent() {
        ProcessHandle server = ProcessHandle.of(postmaster).orElseThrow();
        long ticks =
                own(postmaster)
                        + stat(postmaster, 16)
                        + stat(postmaster, 17)
                        + server.children().mapToLong(one -> own(one.pid())).sum();
        Duration here = ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO);
        return new Spent(Duration.ofMillis(ticks * TICK_MILLIS), here);
    }

    private static long own(long process) {
        return stat(process, 14) + stat(process, 15);
    }

    /** A field as proc_pid_stat(5) counts them; the command in parentheses may hold spaces. */
    private static long stat(long process, int field) {
        try {
            String text = Files.readString(Path.of("/proc/" + process + "/stat"));
            String[] fields = text.substring(text.lastIndexOf(')') + 2).split(" ");
            return Long.parseLong(fields[field - 3]);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

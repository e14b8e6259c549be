package io.ledgerdesk.bench.rebuild;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** CPU seconds as Linux counts them, see proc_pid_stat(5). */
final class Cpu {
    private static final double TICKS = 100;

    private Cpu() {}

    static double ofThisProcess() {
        return own(ProcessHandle.current());
    }

    /** Of the PostgreSQL on a data directory, and of all its processes that are there still. */
    static double ofPostgres(Path data) {
        try {
            String first = Files.readAllLines(data.resolve("postgres/postmaster.pid")).getFirst();
            ProcessHandle top = ProcessHandle.of(Long.parseLong(first.strip())).orElseThrow();
            return own(top) + top.children().mapToDouble(Cpu::own).sum();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Those that it has waited for included, if it is another than this one. */
    private static double own(ProcessHandle process) {
        try {
            String stat = Files.readString(Path.of("/proc", process.pid() + "", "stat"));
            String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
            double own = Double.parseDouble(fields[11]) + Double.parseDouble(fields[12]);
            return process.equals(ProcessHandle.current())
                    ? own / TICKS
                    : (own + Double.parseDouble(fields[13]) + Double.parseDouble(fields[14]))
                            / TICKS;
        } catch (IOException gone) {
            return 0;
        }
    }
}

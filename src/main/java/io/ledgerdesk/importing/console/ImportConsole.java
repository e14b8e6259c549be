package io.ledgerdesk.importing.console;

import io.ledgerdesk.importing.console.ImportCall.Misused;
import io.ledgerdesk.importing.id.ImportId;
import io.ledgerdesk.importing.job.ImportDesk;
import io.ledgerdesk.importing.view.job.Import;
import io.ledgerdesk.importing.view.job.Imports;
import io.ledgerdesk.importing.view.report.ImportFindings;
import io.ledgerdesk.importing.view.report.ReportCsv;
import io.ledgerdesk.kernel.Actor;
import io.ledgerdesk.kernel.Fault;
import io.ledgerdesk.kernel.PersonId;
import io.ledgerdesk.kernel.Published;
import io.ledgerdesk.kernel.TenantId;
import io.quarkus.runtime.QuarkusApplication;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.logging.Logger;

/** One import from the command line, on a desk that runs for its sake. */
@Published
public final class ImportConsole implements QuarkusApplication {
    /** The first argument that calls for it. */
    public static final String COMMAND = "import";

    private static final int ALL = 0;
    private static final int REFUSED = 1;

    /** It could not be done. */
    public static final int FAILED = 2;

    private static final Actor BY =
            new Actor(Actor.Kind.INTEGRATION, new PersonId("command-line"), null);

    private final ImportDesk desk;
    private final Imports imports;
    private final ImportFindings findings;

    ImportConsole(ImportDesk desk, Imports imports, ImportFindings findings) {
        this.desk = desk;
        this.imports = imports;
        this.findings = findings;
    }

    /**
     * Whether the arguments can be understood; says why not, before anything is started.
     *
     * @param arguments those behind the command
     */
    public static boolean understands(String... arguments) {
        try {
            ImportCall.parse(arguments);
            return true;
        } catch (Misused e) {
            System.err.println("import: " + e.getMessage() + "\n\n" + ImportCall.USAGE);
            return false;
        }
    }

    @Override
    public int run(String... arguments) throws InterruptedException {
        ImportCall call;
        try {
            call = ImportCall.parse(Arrays.copyOfRange(arguments, 1, arguments.length));
        } catch (Misused e) {
            System.err.println("import: " + e.getMessage());
            return FAILED;
        }
        AtomicInteger code = new AtomicInteger(FAILED);
        CountDownLatch ended = new CountDownLatch(1);
        TenantId tenant = new TenantId(call.tenant());
        desk.take(
                        tenant,
                        BY,
                        "COMMAND_LINE",
                        call.source(),
                        call.file().getFileName().toString(),
                        pieces(call.file()))
                .chain(id ->
                        imports.follow(tenant, id)
                                .invoke(ImportConsole::print)
                                .collect()
                                .last()
                                .call(() -> report(call, tenant, id)))
                .onItem()
                .invoke(done -> code.set(summary(done)))
                .onFailure()
                .invoke(ImportConsole::tell)
                .onTermination()
                .invoke(ended::countDown)
                .subscribe()
                .with(done -> {}, failure -> {});
        ended.await();
        return code.get();
    }

    /** Only a fault's message is for people; others may quote what was sent. */
    private static void tell(Throwable failure) {
        if (failure instanceof Fault || failure instanceof UncheckedIOException) {
            System.err.println("import: " + failure.getMessage());
        } else {
            Logger.getLogger(ImportConsole.class).error("The import broke off", failure);
        }
    }

    /** Read on a thread that may block, a megabyte at a time as it is asked for. */
    private static Multi<byte[]> pieces(Path file) {
        return Multi.createFrom()
                .resource(
                        () -> open(file),
                        in ->
                                Multi.createBy()
                                        .repeating()
                                        .uni(() ->
                                                Uni.createFrom()
                                                        .item(() -> read(in))
                                                        .runSubscriptionOn(
                                                                Infrastructure
                                                                        .getDefaultWorkerPool()))
                                        .whilst(bytes -> bytes.length > 0))
                .withFinalizer(ImportConsole::close);
    }

    private Uni<Void> report(ImportCall call, TenantId tenant, ImportId id) {
        Path to = call.report();
        if (to == null) {
            return Uni.createFrom().voidItem();
        }
        return Multi.createFrom()
                .resource(
                        () -> begin(to),
                        out ->
                                findings.all(tenant, id)
                                        .emitOn(Infrastructure.getDefaultWorkerPool())
                                        .invoke(page -> write(out, ReportCsv.lines(page))))
                .withFinalizer(ImportConsole::close)
                .collect()
                .last()
                .replaceWithVoid();
    }

    private static BufferedWriter begin(Path to) {
        try {
            BufferedWriter out = Files.newBufferedWriter(to, StandardCharsets.UTF_8);
            write(out, ReportCsv.HEADER);
            return out;
        } catch (IOException e) {
            throw new UncheckedIOException("the report cannot be written: " + to, e);
        }
    }

    private static void write(BufferedWriter out, String text) {
        try {
            out.write(text);
        } catch (IOException e) {
            throw new UncheckedIOException("the report cannot be written", e);
        }
    }

    private static InputStream open(Path file) {
        try {
            return Files.newInputStream(file);
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read", e);
        }
    }

    private static byte[] read(InputStream in) {
        try {
            return in.readNBytes(1024 * 1024);
        } catch (IOException e) {
            throw new UncheckedIOException("the file cannot be read", e);
        }
    }

    private static void close(Closeable file) {
        try {
            file.close();
        } catch (IOException e) {
            throw new UncheckedIOException("a file cannot be closed", e);
        }
    }

    private static void print(Import now) {
        var remaining = now.remaining();
        System.out.printf(
                "%s %3.0f %%  %,d rows, %,d refused, %,d a second%s%n",
                now.state(),
                now.done() * 100,
                now.rows().read(),
                now.rows().refused(),
                now.rowsPerSecond(),
                remaining == null ? "" : ", " + remaining.toSeconds() + " s left");
    }

    private static int summary(Import done) {
        System.out.printf(
                "%s: %,d rows read, %,d written, %,d there already, %,d refused, %,d explained%s%n",
                done.state(),
                done.rows().read(),
                done.rows().written(),
                done.rows().repeated(),
                done.rows().refused(),
                done.rows().explained(),
                done.problem() == null ? "" : "; " + done.problem());
        if (done.state() != Import.State.DONE) {
            return FAILED;
        }
        return done.rows().refused() == 0 ? ALL : REFUSED;
    }
}

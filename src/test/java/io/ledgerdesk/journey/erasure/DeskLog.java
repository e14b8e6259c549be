package io.ledgerdesk.journey.erasure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.logging.FileHandler;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/** Everything that this process logs, the desk's own parts on every level, in a file. */
final class DeskLog implements AutoCloseable {
    private static final Logger ROOT = Logger.getLogger("");
    private static final Logger DESK = Logger.getLogger("io.ledgerdesk");
    private final Path file;
    private final Handler handler;

    DeskLog(Path directory) {
        file = directory.resolve("desk.log");
        try {
            handler = new FileHandler(file.toString());
            handler.setEncoding("UTF-8");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        handler.setLevel(Level.ALL);
        handler.setFormatter(new SimpleFormatter());
        DESK.setLevel(Level.ALL);
        ROOT.addHandler(handler);
    }

    String read() {
        handler.flush();
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        ROOT.removeHandler(handler);
        DESK.setLevel(null);
        handler.close();
    }
}

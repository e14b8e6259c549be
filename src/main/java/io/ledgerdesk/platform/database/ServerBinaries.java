package io.ledgerdesk.platform.database;

import io.ledgerdesk.kernel.Fault;
import io.zonky.test.db.postgres.embedded.DefaultPostgresBinaryResolver;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/**
 * PostgreSQL's programs, unpacked once beside the data: a temporary directory may be swept while
 * the server still needs its libraries.
 */
final class ServerBinaries {
    private static final int EXECUTABLE = 0100;

    private ServerBinaries() {}

    /** The directory that holds {@code bin}; unpacked there unless it already is. */
    static Path under(Path directory) throws IOException {
        Path unpacked = directory.resolve("postgresql-" + digest());
        if (Files.isDirectory(unpacked)) {
            return unpacked;
        }
        Files.createDirectories(directory);
        Path partial = Files.createTempDirectory(directory, "unpacking-");
        try (InputStream archive = open();
                TarArchiveInputStream tar = new TarArchiveInputStream(new XZInputStream(archive))) {
            for (TarArchiveEntry entry = tar.getNextEntry();
                    entry != null;
                    entry = tar.getNextEntry()) {
                unpack(tar, entry, partial.resolve(entry.getName()).normalize());
            }
        }
        try {
            Files.move(partial, unpacked, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileAlreadyExistsException | DirectoryNotEmptyException anotherWasFaster) {
            Directories.delete(partial);
        }
        return unpacked;
    }

    private static void unpack(TarArchiveInputStream tar, TarArchiveEntry entry, Path target)
            throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            return;
        }
        Files.createDirectories(target.resolveSibling("."));
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
        } else if (entry.isFile()) {
            Files.copy(tar, target);
            if ((entry.getMode() & EXECUTABLE) != 0 && Directories.posix(target)) {
                Files.setPosixFilePermissions(target, PosixFilePermissions.fromString("rwxr-xr-x"));
            }
        }
    }

    private static String digest() throws IOException {
        try (InputStream archive = open()) {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            archive.transferTo(
                    new java.security.DigestOutputStream(
                            java.io.OutputStream.nullOutputStream(), sha256));
            return HexFormat.of().formatHex(sha256.digest(), 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static InputStream open() throws IOException {
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        String machine = System.getProperty("os.arch");
        String name =
                system.contains("windows")
                        ? "Windows"
                        : system.contains("mac") ? "Darwin" : "Linux";
        InputStream archive =
                DefaultPostgresBinaryResolver.INSTANCE.getPgBinary(
                        name, "amd64".equals(machine) ? "x86_64" : machine);
        if (archive == null) {
            throw new Fault(
                    "DATABASE_NOT_EMBEDDED",
                    "this build carries no PostgreSQL for %s %s. Build it on such a machine, or set quarkus.datasource.jdbc.url and quarkus.datasource.reactive.url to a PostgreSQL of your own."
                            .formatted(name, machine));
        }
        return new BufferedInputStream(archive);
    }
}

package io.ledgerdesk.platform.database;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import org.jspecify.annotations.Nullable;

/** Directories that are the desk's own: nobody else reads them, and they can go as a whole. */
final class Directories {
    private Directories() {}

    static void createPrivate(Path directory) throws IOException {
        Files.createDirectories(directory, posix(directory) ? ownersOnly("rwx------") : none());
    }

    /** Creates the file with that content; fails if it is there. */
    static void createPrivateFile(Path file, String content) throws IOException {
        Files.createFile(file, posix(file) ? ownersOnly("rw-------") : none());
        Files.writeString(file, content);
    }

    static boolean posix(Path path) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix");
    }

    /** Removes it with all that is in it; nothing happens if it is not there. */
    static void delete(Path directory) throws IOException {
        try {
            Files.walkFileTree(directory, new Deletion());
        } catch (NoSuchFileException gone) {
            // as wished
        }
    }

    private static FileAttribute<?>[] ownersOnly(String permissions) {
        return new FileAttribute<?>[] {
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
        };
    }

    private static FileAttribute<?>[] none() {
        return new FileAttribute<?>[0];
    }

    private static final class Deletion extends SimpleFileVisitor<Path> {
        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
                throws IOException {
            Files.deleteIfExists(file);
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult postVisitDirectory(Path directory, @Nullable IOException failure)
                throws IOException {
            if (failure != null) {
                throw failure;
            }
            Files.deleteIfExists(directory);
            return FileVisitResult.CONTINUE;
        }
    }
}

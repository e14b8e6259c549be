package io.ledgerdesk.platform.vault;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.ledgerdesk.kernel.Fault;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jboss.logging.Logger;

/**
 * Where the master key is.
 *
 * @param key {@code ledgerdesk.vault.master-key}: base64 of 32 bytes
 * @param file {@code ledgerdesk.vault.master-key-file}: a file that holds the same
 * @param dataDirectory {@code ledgerdesk.data-directory}: with neither of them, the desk keeps
 *     {@code master.key} there
 * @param previous {@code ledgerdesk.vault.previous-master-keys}: keys to be replaced by this one
 */
public record MasterKeySettings(
        Optional<String> key, Optional<Path> file, Path dataDirectory, List<String> previous) {
    private static final Logger LOG = Logger.getLogger(MasterKeySettings.class);

    public MasterKeySettings {
        previous = List.copyOf(previous);
    }

    /**
     * Reads the keys; makes the first one where none is configured.
     *
     * @param expected id of the key that the database belongs to; no key is made then
     */
    MasterKeys read(Optional<String> expected) {
        List<MasterKey> before = new ArrayList<>();
        for (int i = 0; i < previous.size(); i++) {
            before.add(
                    MasterKey.parse(
                            previous.get(i), "ledgerdesk.vault.previous-master-keys[" + i + "]"));
        }
        return new MasterKeys(current(expected), before);
    }

    private MasterKey current(Optional<String> expected) {
        if (key.isPresent()) {
            return MasterKey.parse(key.get(), "ledgerdesk.vault.master-key");
        }
        Path place = file.orElseGet(() -> dataDirectory.resolve("master.key")).toAbsolutePath();
        try {
            if (!Files.exists(place)) {
                if (file.isPresent() || expected.isPresent()) {
                    throw missing(place, expected);
                }
                make(place);
            }
            return MasterKey.parse(Files.readString(place, US_ASCII), place.toString());
        } catch (IOException e) {
            throw new Fault(
                    "MASTER_KEY_MISSING",
                    "the master key's file " + place + " cannot be read or made: " + e,
                    e);
        }
    }

    private static void make(Path place) throws IOException {
        Files.createDirectories(Objects.requireNonNull(place.getParent()));
        boolean posix = place.getFileSystem().supportedFileAttributeViews().contains("posix");
        FileAttribute<?>[] onlyOwner =
                posix
                        ? new FileAttribute<?>[] {
                            PosixFilePermissions.asFileAttribute(
                                    PosixFilePermissions.fromString("rw-------"))
                        }
                        : new FileAttribute<?>[0];
        try (FileChannel channel =
                FileChannel.open(
                        place,
                        Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                        onlyOwner)) {
            ByteBuffer text = ByteBuffer.wrap((MasterKey.generate() + "\n").getBytes(US_ASCII));
            while (text.hasRemaining()) {
                channel.write(text);
            }
            channel.force(true);
        }
        LOG.warnf(
                "No master key is configured, so one was made: %s. Back it up, apart from the"
                        + " database's backups: without it no name and no text in the ledger can"
                        + " ever be read again, and whoever has both can read them all.",
                place);
    }

    private static Fault missing(Path place, Optional<String> expected) {
        return new Fault(
                "MASTER_KEY_MISSING",
                "there is no master key at "
                        + place
                        + expected.map(id -> ", and this database belongs to master key " + id)
                                .orElse("")
                        + ". Put the key's file back from its backup, or set"
                        + " ledgerdesk.vault.master-key or ledgerdesk.vault.master-key-file. No new"
                        + " key is made, since it could not open what is there.");
    }
}

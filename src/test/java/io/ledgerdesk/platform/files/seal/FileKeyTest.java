package io.ledgerdesk.platform.files.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ledgerdesk.platform.vault.DataKey;
import io.smallrye.mutiny.Multi;
import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import javax.crypto.spec.SecretKeySpec;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FileKeyTest {
    private static final int FRAME = Frames.PLAIN;
    private static final int SEALED = Frames.SEALED;

    private final Random random = new Random(7);
    private final FileKey key = FileKey.make(new UUID(1, 2));

    @ParameterizedTest
    @ValueSource(
            ints = {0, 1, FRAME - 1, FRAME, FRAME + 1, 2 * FRAME, 3 * FRAME - 1, 3 * FRAME + 17})
    void whatIsSealedOpensAgainWholeAndInEveryRange(int size) {
        byte[] plain = bytes(size);
        byte[] sealed = seal(key, plain);

        assertThat(sealed).hasSize((int) new Frames(size).sealedSize());
        assertThat(open(key, sealed, size, 0, size)).isEqualTo(plain);
        for (long border = 0; border <= size; border += FRAME) {
            for (long from = Math.max(0, border - 1); from <= Math.min(size, border + 1); from++) {
                for (long length : new long[] {0, 1, 2, FRAME, FRAME + 1}) {
                    if (from + length <= size) {
                        assertThat(open(key, sealed, size, from, length))
                                .as("%d from %d", length, from)
                                .isEqualTo(
                                        Arrays.copyOfRange(
                                                plain, (int) from, (int) (from + length)));
                    }
                }
            }
        }
    }

    @Test
    void aRangeReadsNoMoreThanItsFrames() {
        byte[] sealed = seal(key, bytes(4 * FRAME));
        List<Long> read = new ArrayList<>();
        assertThat(
                        collect(
                                key.open(
                                        4L * FRAME,
                                        FRAME + 5,
                                        10,
                                        (from, length) -> {
                                            read.addAll(List.of(from, length));
                                            return kept(sealed).read(from, length);
                                        })))
                .hasSize(10);
        assertThat(read).containsExactly((long) SEALED, (long) SEALED);
    }

    @Test
    void aBitThatIsTurnedIsFound() {
        int size = 2 * FRAME + 100;
        byte[] plain = bytes(size);
        for (int at : new int[] {0, SEALED - 1, SEALED, 2 * SEALED + 3}) {
            byte[] sealed = seal(key, plain);
            sealed[at] ^= 1;
            unreadable(() -> open(key, sealed, size, 0, size));
        }
    }

    @Test
    void whatIsCutOffLeftOutMovedOrPutOnIsFound() {
        int size = 2 * FRAME + 100;
        byte[] sealed = seal(key, bytes(size));
        byte[] first = Arrays.copyOfRange(sealed, 0, SEALED);
        byte[] second = Arrays.copyOfRange(sealed, SEALED, 2 * SEALED);
        byte[] last = Arrays.copyOfRange(sealed, 2 * SEALED, sealed.length);

        unreadable(() -> open(key, join(first, second), size, 0, size));
        unreadable(() -> open(key, join(first, second), 2 * FRAME, 0, 2 * FRAME));
        unreadable(() -> open(key, join(first, last), FRAME + 100, 0, FRAME + 100));
        unreadable(() -> open(key, join(second, first, last), size, 0, size));
        unreadable(() -> open(key, join(first, first, last), size, 0, size));
        unreadable(() -> open(key, join(sealed, last), size + 100, 0, size + 100));
        unreadable(() -> open(key, Arrays.copyOf(sealed, sealed.length - 1), size, 0, size));
        unreadable(() -> open(key, new byte[0], size, 0, size));
        unreadable(() -> open(key, new byte[0], 0, 0, 0));
    }

    @Test
    void ofAnotherFileOrWithAnotherKeyNothingOpens() {
        byte[] sealed = seal(key, bytes(10));
        unreadable(() -> open(new FileKey(new UUID(1, 3), key.key()), sealed, 10, 0, 10));
        unreadable(() -> open(FileKey.make(key.file()), sealed, 10, 0, 10));
    }

    @Test
    void theKeyIsReadWithItsOwnersKeyOnly() {
        DataKey anna = owner();
        byte[] wrapped = key.wrap(anna);

        assertThat(FileKey.unwrap(key.file(), anna, wrapped)).isEqualTo(key);
        unreadable(() -> FileKey.unwrap(key.file(), owner(), wrapped));
        unreadable(() -> FileKey.unwrap(new UUID(1, 3), anna, wrapped));
        assertThat(key.openText(key.sealText("счёт.pdf"))).isEqualTo("счёт.pdf");
        assertThat(key.toString()).doesNotContain("AES").contains(key.file().toString());
    }

    private DataKey owner() {
        return new DataKey(new SecretKeySpec(bytes(32), "AES"));
    }

    private byte[] seal(FileKey with, byte[] plain) {
        return collect(with.seal(inPieces(plain)));
    }

    private byte[] open(FileKey with, byte[] sealed, long size, long from, long length) {
        return collect(with.open(size, from, length, kept(sealed)));
    }

    /** As a store gives it that has no more than this. */
    private FileKey.SealedContent kept(byte[] sealed) {
        return (from, length) ->
                inPieces(
                        Arrays.copyOfRange(
                                sealed,
                                (int) Math.min(from, sealed.length),
                                (int) Math.min(from + length, sealed.length)));
    }

    private Multi<byte[]> inPieces(byte[] bytes) {
        List<byte[]> pieces = new ArrayList<>();
        for (int at = 0; at < bytes.length; ) {
            int count = Math.min(bytes.length - at, random.nextInt(2 * FRAME));
            pieces.add(Arrays.copyOfRange(bytes, at, at + count));
            at += count;
        }
        return Multi.createFrom().iterable(pieces);
    }

    private byte[] bytes(int count) {
        byte[] bytes = new byte[count];
        random.nextBytes(bytes);
        return bytes;
    }

    private static byte[] collect(Multi<byte[]> content) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        content.collect().asList().await().atMost(Duration.ofSeconds(10)).forEach(all::writeBytes);
        return all.toByteArray();
    }

    private static byte[] join(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    private static void unreadable(ThrowingCallable reading) {
        assertThatThrownBy(reading).hasMessageStartingWith("FILE_UNREADABLE");
    }
}

package io.ledgerdesk.platform.files.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.f4b6a3.uuid.UuidCreator;
import io.ledgerdesk.kernel.TenantId;
import io.ledgerdesk.platform.files.store.FileStore.Blob;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.helpers.test.UniAssertSubscriber;
import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What a store of files does, whichever it is. */
abstract class FileStoreContract {
    private static final int PIECE = 64 * 1024;

    /** So much that no store keeps it in one piece. */
    private static final int LARGE = 17 * 1024 * 1024 + 5;

    private final TenantId tenant = new TenantId("t" + new Random().nextInt(1_000_000));

    abstract FileStore store();

    @Test
    void whatIsPutIsThereWholeAndInParts() {
        Blob blob = blob();
        byte[] content = bytes(3 * PIECE + 7);
        put(blob, content);

        assertThat(get(blob, 0, content.length)).isEqualTo(content);
        for (long[] part : new long[][] {{0, 1}, {PIECE - 1, 2}, {content.length - 1, 1}}) {
            assertThat(get(blob, part[0], part[1]))
                    .isEqualTo(
                            Arrays.copyOfRange(content, (int) part[0], (int) (part[0] + part[1])));
        }
    }

    @Test
    void aLargeContentGoesUpPieceByPiece() {
        Blob blob = blob();
        byte[] content = bytes(LARGE);
        put(blob, content);

        assertThat(Arrays.equals(get(blob, 0, LARGE), content)).isTrue();
        assertThat(get(blob, LARGE - 3, 3))
                .isEqualTo(Arrays.copyOfRange(content, LARGE - 3, LARGE));
    }

    @Test
    void ofAContentThatBreaksOffNothingStays() {
        for (int size : new int[] {100, LARGE}) {
            Blob blob = blob();
            Multi<byte[]> broken =
                    Multi.createBy()
                            .concatenating()
                            .streams(
                                    pieces(bytes(size)),
                                    Multi.createFrom()
                                            .failure(new IllegalStateException("cut off")));

            assertThatThrownBy(() -> answer(store().put(blob, broken)))
                    .hasStackTraceContaining("cut off");
            nothingOf(blob);
        }
    }

    @Test
    void ofAContentThatIsGivenUpNothingStays() throws InterruptedException {
        Blob blob = blob();
        CountDownLatch asked = new CountDownLatch(3);
        AtomicInteger given = new AtomicInteger();
        Multi<byte[]> endless =
                Multi.createBy()
                        .repeating()
                        .uni(() -> {
                            asked.countDown();
                            return given.incrementAndGet() > 3
                                    ? Uni.createFrom().<byte[]>nothing()
                                    : Uni.createFrom().item(bytes(PIECE));
                        })
                        .indefinitely();
        UniAssertSubscriber<Void> putting =
                store().put(blob, endless).subscribe().withSubscriber(UniAssertSubscriber.create());

        assertThat(asked.await(10, TimeUnit.SECONDS)).isTrue();
        putting.cancel();
        nothingOf(blob);
    }

    @Test
    void whatIsDeletedOrNeverWasIsMissed() {
        Blob blob = blob();
        put(blob, bytes(5));
        answer(store().delete(blob));
        answer(store().delete(blob));

        nothingOf(blob);
        nothingOf(blob());
    }

    @Test
    void contentsAreListedByTheirAgeAndByTenant() {
        List<Blob> blobs =
                IntStream.range(0, 5)
                        .mapToObj(hours -> new Blob(tenant, at(hours * 3_600_000L * 5)))
                        .toList();
        blobs.reversed().forEach(blob -> put(blob, bytes(1)));
        put(new Blob(new TenantId(tenant.value() + "x"), at(1)), bytes(1));
        List<UUID> ids = blobs.stream().map(Blob::id).toList();

        assertThat(answer(store().list(tenant, null, 100))).isEqualTo(ids);
        assertThat(answer(store().list(tenant, null, 2))).isEqualTo(ids.subList(0, 2));
        assertThat(answer(store().list(tenant, ids.get(1), 2))).isEqualTo(ids.subList(2, 4));
        assertThat(answer(store().list(tenant, ids.getLast(), 2))).isEmpty();
        assertThat(answer(store().list(new TenantId("nobody"), null, 2))).isEmpty();
    }

    private void nothingOf(Blob blob) {
        assertThatThrownBy(() -> get(blob, 0, 1)).hasMessageStartingWith("FILE_CONTENT_MISSING");
        assertThat(answer(store().list(tenant, null, 100))).doesNotContain(blob.id());
    }

    private Blob blob() {
        return new Blob(tenant, UuidCreator.getTimeOrderedEpoch());
    }

    private static UUID at(long millis) {
        UUID now = UuidCreator.getTimeOrderedEpoch();
        return new UUID(
                now.getMostSignificantBits() + (millis << 16), now.getLeastSignificantBits());
    }

    private void put(Blob blob, byte[] content) {
        answer(store().put(blob, pieces(content)));
    }

    private byte[] get(Blob blob, long from, long length) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        answer(store().get(blob, from, length).collect().asList()).forEach(all::writeBytes);
        return all.toByteArray();
    }

    static Multi<byte[]> pieces(byte[] content) {
        return Multi.createFrom()
                .items(
                        IntStream.iterate(0, at -> at < content.length, at -> at + PIECE)
                                .mapToObj(at ->
                                        Arrays.copyOfRange(
                                                content,
                                                at,
                                                Math.min(content.length, at + PIECE))));
    }

    static byte[] bytes(int count) {
        byte[] bytes = new byte[count];
        new Random(count).nextBytes(bytes);
        return bytes;
    }

    static <T> T answer(Uni<T> asked) {
        return asked.await().atMost(Duration.ofSeconds(30));
    }
}

package io.ledgerdesk.platform.http.form;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class FormReaderTest {
    private static final String TYPE = "multipart/form-data; boundary=\"x-1\"";

    private final Random random = new Random(11);

    /** A part as it was read. */
    private record Read(PartHead head, String content) {}

    @Test
    void aFormReadsTheSameInWhateverPiecesItComes() {
        byte[] binary = new byte[300];
        random.nextBytes(binary);
        String content = new String(binary, ISO_8859_1) + "\r\n--x-\r\n-\r\n--x";
        String form =
                "a preamble\r\n--x-1\r\nContent-Disposition: form-data; name=\"note\"\r\n\r\nhello"
                        + "\r\n--x-1  \r\ncontent-type: image/png\r\n"
                        + "content-disposition: form-data; name=file; FileName=\"a \\\"b\\\" %22.png\"\r\n\r\n"
                        + content
                        + "\r\n--x-1\r\nContent-Disposition: form-data; name=\"empty\"; filename=\"\"\r\n\r\n"
                        + "\r\n--x-1\r\n\r\nbare"
                        + "\r\n--x-1--\r\nan epilogue";
        for (int largest : new int[] {1, 2, 3, 7, 50, 10_000}) {
            assertThat(read(form.getBytes(ISO_8859_1), largest))
                    .as("pieces up to %d", largest)
                    .containsExactly(
                            new Read(new PartHead("note", null), "hello"),
                            new Read(new PartHead("file", "a \"b\" \".png"), content),
                            new Read(new PartHead("empty", ""), ""),
                            new Read(new PartHead("", null), "bare"));
        }
    }

    @Test
    void namesAreUnicodeAndBackslashesStay() {
        String form =
                "--x-1\r\nContent-Disposition: form-data; name=f; filename=\"C:\\счёт.pdf\"\r\n\r\n"
                        + "\r\n--x-1--";
        assertThat(read(form.getBytes(UTF_8), 5).getFirst().head().fileName())
                .isEqualTo("C:\\счёт.pdf");
    }

    @Test
    void whatIsNoFormOrBreaksOffIsSaidSo() {
        for (String broken :
                List.of(
                        "",
                        "no boundary at all",
                        "--x-1\r\nContent-Disposition: form-data; name=a",
                        "--x-1\r\n\r\ncontent without an end",
                        "--x-1\r\n\r\ncontent\r\n--x-1",
                        "--x-1more\r\n\r\ncontent\r\n--x-1--",
                        "--x-1\r\nX: " + "y".repeat(9_000) + "\r\n\r\n\r\n--x-1--")) {
            assertThatThrownBy(() -> read(broken.getBytes(UTF_8), 1_000))
                    .as(broken)
                    .hasMessageStartingWith("UPLOAD_MALFORMED");
        }
        assertThat(FormReader.of("multipart/form-data", Multi.createFrom().empty())).isEmpty();
        assertThat(FormReader.of("text/plain; boundary=x", Multi.createFrom().empty())).isEmpty();
    }

    @Test
    void aFailureOfTheBodyIsThatOfThePart() {
        Multi<byte[]> body =
                Multi.createBy()
                        .concatenating()
                        .streams(
                                Multi.createFrom()
                                        .item(
                                                "--x-1\r\n\r\nbeginning, long enough"
                                                        .getBytes(UTF_8)),
                                Multi.createFrom().failure(new IllegalStateException("gone")));
        FormReader reader = FormReader.of(TYPE, body).orElseThrow();
        assertThat(answer(reader.next())).isPresent();
        assertThatThrownBy(() -> answer(reader.content().collect().asList())).hasMessage("gone");
    }

    @Test
    void noMoreIsAskedForThanIsTaken() {
        AtomicInteger given = new AtomicInteger();
        Multi<byte[]> body =
                Multi.createBy()
                        .repeating()
                        .supplier(() ->
                                (given.getAndIncrement() == 0 ? "--x-1\r\n\r\n" : "0123456789")
                                        .getBytes(UTF_8))
                        .indefinitely();
        FormReader reader = FormReader.of(TYPE, body).orElseThrow();
        answer(reader.next());
        assertThat(answer(reader.content().select().first(10).collect().asList())).hasSize(10);
        assertThat(given.get()).isBetween(10, 14);
    }

    private List<Read> read(byte[] form, int largest) {
        FormReader reader = FormReader.of(TYPE, inPieces(form, largest)).orElseThrow();
        List<Read> read = new ArrayList<>();
        for (Optional<PartHead> head = answer(reader.next());
                head.isPresent();
                head = answer(reader.next())) {
            ByteArrayOutputStream content = new ByteArrayOutputStream();
            answer(reader.content().collect().asList()).forEach(content::writeBytes);
            read.add(new Read(head.get(), content.toString(ISO_8859_1)));
        }
        return read;
    }

    private Multi<byte[]> inPieces(byte[] bytes, int largest) {
        List<byte[]> pieces = new ArrayList<>();
        for (int at = 0; at < bytes.length; ) {
            int count = Math.min(bytes.length - at, 1 + random.nextInt(largest));
            pieces.add(Arrays.copyOfRange(bytes, at, at + count));
            at += count;
        }
        return Multi.createFrom().iterable(pieces);
    }

    private static <T> T answer(Uni<T> asked) {
        return asked.await().atMost(Duration.ofSeconds(10));
    }
}

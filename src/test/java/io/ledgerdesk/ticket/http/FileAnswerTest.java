package io.ledgerdesk.ticket.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class FileAnswerTest {

    @Test
    void oneRangeIsUnderstoodAndWhatIsNotIsTheWhole() {
        Map.<String, ByteRange>of(
                        "bytes=0-0", new ByteRange.Part(0, 1),
                        "bytes=2-", new ByteRange.Part(2, 8),
                        "bytes=9-99", new ByteRange.Part(9, 1),
                        "bytes=-3", new ByteRange.Part(7, 3),
                        "bytes=-99", new ByteRange.Part(0, 10),
                        "bytes=10-", new ByteRange.Outside(),
                        "bytes=-0", new ByteRange.Outside(),
                        "bytes=5-4", new ByteRange.Whole(),
                        "bytes=0-1,3-4", new ByteRange.Whole(),
                        "lines=1-2", new ByteRange.Whole())
                .forEach((header, range) ->
                        assertThat(ByteRange.of(header, 10)).as(header).isEqualTo(range));
        assertThat(ByteRange.of(null, 10)).isEqualTo(new ByteRange.Whole());
        assertThat(ByteRange.of("bytes=0-", 0)).isEqualTo(new ByteRange.Outside());
    }

    @Test
    void aNameCannotLeaveItsHeader() {
        assertThat(FileAnswer.disposition("счёт №1.pdf"))
                .isEqualTo(
                        "attachment; filename=\"____ _1.pdf\"; filename*=UTF-8''"
                                + "%D1%81%D1%87%D1%91%D1%82%20%E2%84%961.pdf");
        assertThat(FileAnswer.disposition("a\"; x=\"%41'.txt"))
                .isEqualTo(
                        "attachment; filename=\"a_; x=__41'.txt\";"
                                + " filename*=UTF-8''a%22%3B%20x%3D%22%2541%27.txt");
    }
}

package io.ledgerdesk.ticket.id;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

class TicketNumberTest {

    @Test
    void aNumberIsWrittenWithPrefixAndWidthAndReadWithout() {
        TicketNumber number = TicketNumber.of("SD-", 6, 17);
        assertThat(number.text()).isEqualTo("SD-000017");
        assertThat(number.sequence()).isEqualTo(17);
        assertThat(TicketNumber.of("SD-", 6, 12_345_678).text()).isEqualTo("SD-12345678");
        assertThat(new TicketNumber("B2B-7").sequence()).isEqualTo(7);
        assertThat(new TicketNumber("42").sequence()).isEqualTo(42);
    }

    @Test
    void whatIsNoNumberIsRefused() {
        for (String bad : List.of("", "SD-", "SD 1", "SD-1\n", "1".repeat(19))) {
            assertThatIllegalArgumentException().as(bad).isThrownBy(() -> new TicketNumber(bad));
        }
    }
}

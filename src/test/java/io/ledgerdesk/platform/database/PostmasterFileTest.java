package io.ledgerdesk.platform.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostmasterFileTest {
    private static final List<String> RUNNING =
            List.of("4711", "/data/postgres", "1763774700", "34995", "", "127.0.0.1", " 123 0");

    @Test
    void theProcessIsInTheFirstLineAndThePortInTheFourth() {
        assertThat(PostmasterFile.parse(RUNNING)).contains(new PostmasterFile(4711, 34995));
    }

    @Test
    void aServerThatHasJustBegunHasNoPortYet() {
        assertThat(PostmasterFile.parse(RUNNING.subList(0, 3)))
                .contains(new PostmasterFile(4711, 0));
    }

    @Test
    void aSingleUserServerHasANegativeNumber() {
        assertThat(PostmasterFile.parse(List.of("-4711"))).contains(new PostmasterFile(4711, 0));
    }

    @Test
    void anEmptyOrTornFileTellsNothing() {
        assertThat(PostmasterFile.parse(List.of())).isEmpty();
        assertThat(PostmasterFile.parse(List.of(""))).isEmpty();
        assertThat(PostmasterFile.parse(List.of("garbage"))).isEmpty();
        assertThat(PostmasterFile.parse(List.of("4711", "/d", "1", "port"))).isEmpty();
    }

    @Test
    void noFileIsNoServer(@TempDir Path data) {
        assertThat(PostmasterFile.in(data)).isEmpty();
    }

    @Test
    void aNumberThatAnotherProgramHasByNowIsNoServer() {
        assertThat(new PostmasterFile(ProcessHandle.current().pid(), 1).running()).isFalse();
    }
}

package io.ledgerdesk.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rule 10 catches an offence of each kind planted for it, and spares what fits. */
class SourceBoundsTest {
    @TempDir Path folder;

    @Test
    void rule10FilesFoldersAndDepthAreBounded() {
        Planted.file(folder, "io.ledgerdesk.a.b.c.d", "Fits", 250);
        assertThat(SourceBounds.offences(folder)).isEmpty();

        Planted.file(folder, "io.ledgerdesk.a", "Long", 251);
        Planted.file(folder, "io.ledgerdesk.a.b.c.d.e", "Deep", 1);
        for (int i = 0; i < 15; i++) {
            Planted.file(folder, "io.ledgerdesk.full", "One" + i, 1);
        }
        assertThat(SourceBounds.offences(folder))
                .satisfiesExactly(
                        tooLong -> assertThat(tooLong).contains("Long.java has 251 lines: split"),
                        tooFull -> assertThat(tooFull).contains("full holds 15 files: give"),
                        tooDeep -> assertThat(tooDeep).contains("e lies too deep: move"));
    }
}

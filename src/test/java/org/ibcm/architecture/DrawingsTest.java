package org.ibcm.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

/** {@code docs/diagrams} shows the models as they are; {@code npm run draw} in {@code .ci} draws them anew. */
class DrawingsTest {

    @Test
    void everyModelIsDrawnAsItIs() throws Exception {
        for (Path model : Project.IBCM.processes()) {
            Path drawing = Path.of("docs/diagrams", Project.idOf(model) + ".svg");
            assertThat(drawing).exists();
            assertThat(Files.readString(drawing).contains("drawn from model " + hash(model)))
                    .as("%s is stale: run `npm run draw` in .ci", drawing)
                    .isTrue();
        }
    }

    private static String hash(Path file) throws IOException, NoSuchAlgorithmException {
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
        return HexFormat.of().formatHex(digest);
    }
}

package org.ibcm.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;

/** A picture has a size that can be read, and that whoever opens it has the memory for. Only its head is read. */
final class PictureCheck {

    private static final long MOST_PIXELS = 100_000_000;

    private PictureCheck() {}

    static void check(FileName name, byte[] bytes) {
        long pixels = pixels(bytes);
        if (pixels <= 0) {
            throw Refusal.because(
                    "file-no-picture",
                    "\"%s\" cannot be opened as a picture. Please save it anew and choose it again.".formatted(name),
                    name);
        }
        if (pixels > MOST_PIXELS) {
            throw Refusal.because(
                    "file-picture-large",
                    "\"%s\" has more than %d million pixels. Please save it in a smaller size and choose it again."
                            .formatted(name, MOST_PIXELS / 1_000_000),
                    name,
                    MOST_PIXELS / 1_000_000);
        }
    }

    /** 0 when it cannot be read. */
    private static long pixels(byte[] bytes) {
        try (ImageInputStream picture = new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(picture);
            if (!readers.hasNext()) {
                return 0;
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(picture, true, true);
                return (long) reader.getWidth(0) * reader.getHeight(0);
            } finally {
                reader.dispose();
            }
        } catch (IOException | RuntimeException damaged) {
            return 0;
        }
    }
}

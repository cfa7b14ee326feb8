package org.ibcm.portal;

import java.nio.charset.StandardCharsets;
import org.ibcm.document.Content;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** Files to be saved, never to be shown by the browser: whoever sent them may mean ill. Caching is for the page to say. */
final class Downloads {

    private Downloads() {}

    static ResponseEntity<byte[]> attachment(Content content) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(content.contentType()))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(content.fileName(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .body(content.bytes());
    }
}

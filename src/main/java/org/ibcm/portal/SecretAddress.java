package org.ibcm.portal;

import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import org.springframework.http.HttpHeaders;

/** Pages whose address is the key to them. */
final class SecretAddress {

    private static final String APPLICATIONS = "/applications/";

    private SecretAddress() {}

    /** The address must not stay in a cache, nor travel on to another page. */
    static void keep(HttpServletResponse response) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader("Referrer-Policy", "no-referrer");
    }

    /** To the page of a link, under the name by which the reader came here. */
    static String redirect(String link) {
        String path = URI.create(link).getPath();
        return "redirect:" + path.substring(path.lastIndexOf(APPLICATIONS));
    }
}

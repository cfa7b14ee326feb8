package org.ibcm.engine.hardening;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.access.AccessDeniedHandlerImpl;

/** A form with a file that cannot be read shows no token either: it is refused for what is wrong with it. */
class UnreadForms implements AccessDeniedHandler {

    private final AccessDeniedHandler others = new AccessDeniedHandlerImpl();

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
            throws IOException, ServletException {
        if (String.valueOf(request.getContentType()).toLowerCase(Locale.ROOT).startsWith("multipart/")) {
            try {
                request.getParts();
            } catch (IllegalStateException tooLarge) {
                response.sendError(HttpStatus.PAYLOAD_TOO_LARGE.value());
                return;
            } catch (IOException | ServletException unreadable) {
                response.sendError(HttpStatus.BAD_REQUEST.value());
                return;
            }
        }
        others.handle(request, response, denied);
    }
}

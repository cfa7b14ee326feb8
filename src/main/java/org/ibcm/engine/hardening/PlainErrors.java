package org.ibcm.engine.hardening;

import java.util.Map;
import org.springframework.boot.web.error.ErrorAttributeOptions;
import org.springframework.boot.web.servlet.error.DefaultErrorAttributes;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.WebRequest;

/** What an error page may tell: the same short words as every other refusal, never a stack trace. */
@Component
class PlainErrors extends DefaultErrorAttributes {

    @Override
    public Map<String, Object> getErrorAttributes(WebRequest request, ErrorAttributeOptions options) {
        int status = (int) super.getErrorAttributes(request, options).getOrDefault("status", 500);
        Refusal refusal = Refusal.of(status, getError(request));
        return Map.of("status", status, "type", refusal.type(), "message", refusal.message());
    }
}

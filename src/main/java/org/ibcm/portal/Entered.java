package org.ibcm.portal;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.stream.Collectors;

/** What somebody typed into a form, by field, so that it stays when the form comes back. */
final class Entered {

    private Entered() {}

    static Map<String, String> in(HttpServletRequest request) {
        return request.getParameterMap().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, field -> field.getValue()[0]));
    }
}

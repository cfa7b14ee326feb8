package org.ibcm.portal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.support.RequestContextUtils;

/** Remembers the language that a reader chooses; one that the portal does not speak changes nothing. */
@Component
class LanguageChoice implements HandlerInterceptor {

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        String chosen = request.getParameter(Languages.PARAMETER);
        if (chosen != null && request.getMethod().equals("GET")) {
            Languages.SPOKEN.stream()
                    .filter(language -> language.getLanguage().equals(chosen))
                    .findFirst()
                    .ifPresent(language -> speak(language, request, response));
        }
        return true;
    }

    private static void speak(Locale language, HttpServletRequest request, HttpServletResponse response) {
        RequestContextUtils.getLocaleResolver(request).setLocale(request, response, language);
    }
}

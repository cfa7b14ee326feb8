package org.ibcm.portal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.ibcm.engine.Accounts;
import org.ibcm.engine.CurrentUser;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.support.RequestContextUtils;

/**
 * Remembers the language that a reader chooses, and writes to those with an account in it from then on; one that the
 * portal does not speak changes nothing.
 */
@Component
class LanguageChoice implements HandlerInterceptor {

    private final Accounts accounts;
    private final CurrentUser currentUser;

    LanguageChoice(Accounts accounts, CurrentUser currentUser) {
        this.accounts = accounts;
        this.currentUser = currentUser;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        String chosen = request.getParameter(Languages.PARAMETER);
        if (chosen != null && request.getMethod().equals("GET")) {
            Languages.spoken(chosen).ifPresent(language -> speak(language, request, response));
        }
        return true;
    }

    private void speak(Locale language, HttpServletRequest request, HttpServletResponse response) {
        RequestContextUtils.getLocaleResolver(request).setLocale(request, response, language);
        currentUser.actor().ifPresent(actor -> accounts.speak(actor.userId(), language.getLanguage()));
    }

    /** Whoever comes with an account that speaks no language yet is written to in that of the page. */
    void keepFor(String userId) {
        if (accounts.language(userId).isEmpty()) {
            accounts.speak(userId, LocaleContextHolder.getLocale().getLanguage());
        }
    }
}

package org.ibcm.portal;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.ibcm.engine.CurrentUser;
import org.ibcm.engine.CurrentUser.Actor;
import org.ibcm.engine.Groups;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** What every page knows: who reads it, and its own address for the switch of languages. */
@Component
class PageModel implements HandlerInterceptor {

    private final CurrentUser currentUser;

    PageModel(CurrentUser currentUser) {
        this.currentUser = currentUser;
    }

    /** As attributes of the request, so that a page that refuses something knows it too. */
    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod method
                && !AnnotatedElementUtils.hasAnnotation(method.getBeanType(), RestController.class)) {
            describe(request);
        }
        return true;
    }

    void describe(HttpServletRequest request) {
        request.setAttribute("reader", currentUser.actor().map(Reader::of).orElse(Reader.STRANGER));
        request.setAttribute("here", here(request));
    }

    /** The page that was asked for, also where it turned out to be an error. */
    private static String here(HttpServletRequest request) {
        return Optional.ofNullable((String) request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI))
                .orElseGet(request::getRequestURI);
    }

    /**
     * Who reads the page.
     *
     * @param actor null for a stranger
     */
    record Reader(Actor actor, boolean signedIn, boolean secretariat, boolean coConvener, boolean administrator) {

        static final Reader STRANGER = new Reader(null, false, false, false, false);

        static Reader of(Actor actor) {
            return new Reader(
                    actor,
                    true,
                    actor.belongsTo(Groups.SECRETARIAT),
                    actor.belongsTo(Groups.CO_CONVENERS),
                    actor.belongsTo(Groups.ADMINISTRATORS));
        }

        public String name() {
            return actor.name();
        }
    }
}

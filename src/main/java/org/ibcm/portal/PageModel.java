package org.ibcm.portal;

import jakarta.servlet.http.HttpServletRequest;
import org.ibcm.engine.CurrentUser;
import org.ibcm.engine.CurrentUser.Actor;
import org.ibcm.engine.Groups;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** What every page knows: who reads it, and its own address for the switch of languages. */
@ControllerAdvice(annotations = Controller.class)
class PageModel {

    private final CurrentUser currentUser;

    PageModel(CurrentUser currentUser) {
        this.currentUser = currentUser;
    }

    @ModelAttribute("reader")
    Reader reader() {
        return currentUser.actor().map(Reader::of).orElse(Reader.STRANGER);
    }

    @ModelAttribute("here")
    String here(HttpServletRequest request) {
        return request.getRequestURI();
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

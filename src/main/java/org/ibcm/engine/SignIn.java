package org.ibcm.engine;

import jakarta.servlet.http.HttpServletRequest;

/** One sign-in for the portal, Tasklist and Cockpit: they share the session, and signing out ends it for all. */
public interface SignIn {

    /**
     * Begins a session of this person; false when name and password do not fit, or the account is locked, and a
     * {@link TooManySignIns} where too many did not fit before.
     */
    boolean signIn(HttpServletRequest request, String userId, String password);

    void signOut(HttpServletRequest request);
}

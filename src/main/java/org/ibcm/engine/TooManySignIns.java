package org.ibcm.engine;

import org.springframework.security.core.AuthenticationException;

/** From this network came too many wrong passwords; until some time has passed, none is looked at. */
public class TooManySignIns extends AuthenticationException {

    TooManySignIns() {
        super("too many failed sign-ins");
    }
}

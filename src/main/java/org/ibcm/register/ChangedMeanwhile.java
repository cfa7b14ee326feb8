package org.ibcm.register;

import org.springframework.dao.OptimisticLockingFailureException;

/** Somebody else changed the member since the caller read it. */
public class ChangedMeanwhile extends OptimisticLockingFailureException {

    ChangedMeanwhile(String acronym) {
        super(acronym + " was changed meanwhile");
    }
}

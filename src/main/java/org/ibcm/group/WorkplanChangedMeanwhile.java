package org.ibcm.group;

import org.springframework.dao.OptimisticLockingFailureException;

/** Somebody else changed the workplan since the caller read it. */
public class WorkplanChangedMeanwhile extends OptimisticLockingFailureException {

    WorkplanChangedMeanwhile(String reference) {
        super("The workplan of " + reference + " was changed meanwhile");
    }
}

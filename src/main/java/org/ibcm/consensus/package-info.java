/** Decisions, rounds, positions and the decision record (D.3). */
@ApplicationModule(allowedDependencies = {"engine", "register", "notification", "journal"})
package org.ibcm.consensus;

import org.springframework.modulith.ApplicationModule;

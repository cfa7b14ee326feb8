/** Expressions of interest, applications and selection criteria (D.1). */
@ApplicationModule(allowedDependencies = {"engine", "register", "notification", "link", "journal"})
package org.ibcm.membership;

import org.springframework.modulith.ApplicationModule;

/** Outputs of groups, from registration to an IBC/M product (D.2, C.4). */
@ApplicationModule(allowedDependencies = {"engine", "register", "notification", "document", "journal", "link"})
package org.ibcm.output;

import org.springframework.modulith.ApplicationModule;

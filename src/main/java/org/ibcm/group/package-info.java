/** Working groups and task forces, from a proposal to a final report (D.4). */
@ApplicationModule(allowedDependencies = {"engine", "register", "notification", "journal", "link"})
package org.ibcm.group;

import org.springframework.modulith.ApplicationModule;

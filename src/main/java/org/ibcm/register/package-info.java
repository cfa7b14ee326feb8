/** Members, their roles, focal points and alternates (D.1, D.6.a). */
@ApplicationModule(allowedDependencies = {"engine", "notification", "link"})
package org.ibcm.register;

import org.springframework.modulith.ApplicationModule;

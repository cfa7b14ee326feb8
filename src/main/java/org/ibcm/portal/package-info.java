/** Web pages and the JSON API over the modules' public services. */
@ApplicationModule(allowedDependencies = {"engine", "link", "notification", "register", "consensus", "membership"})
package org.ibcm.portal;

import org.springframework.modulith.ApplicationModule;

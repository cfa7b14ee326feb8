/** Files and their versions. */
@ApplicationModule(allowedDependencies = "engine")
package org.ibcm.document;

import org.springframework.modulith.ApplicationModule;

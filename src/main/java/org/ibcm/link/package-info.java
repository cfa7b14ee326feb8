/** Personal links that stand in for a sign-in. */
@ApplicationModule(allowedDependencies = "engine")
package org.ibcm.link;

import org.springframework.modulith.ApplicationModule;

/** The story of every case, kept when the engine's own history is cleaned up. */
@ApplicationModule(allowedDependencies = "engine")
package org.ibcm.journal;

import org.springframework.modulith.ApplicationModule;

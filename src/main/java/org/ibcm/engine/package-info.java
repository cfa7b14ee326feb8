/** Engine configuration, hardening, accounts, typed variables. */
@ApplicationModule(allowedDependencies = {})
package org.ibcm.engine;

import org.springframework.modulith.ApplicationModule;

/** The quadrennial regional review of the Global Compact for Migration (D.5.a, D.1.b.v). */
@ApplicationModule(allowedDependencies = {"engine", "register", "notification", "document", "journal", "link"})
package org.ibcm.review;

import org.springframework.modulith.ApplicationModule;

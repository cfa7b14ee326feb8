/** Messages, templates, the outbox and delivery (D.6.a). */
@ApplicationModule(allowedDependencies = {"engine", "link"})
package org.ibcm.notification;

import org.springframework.modulith.ApplicationModule;

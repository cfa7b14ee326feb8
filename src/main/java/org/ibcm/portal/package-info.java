/** Web pages and the JSON API over the modules' public services. */
@ApplicationModule(
        allowedDependencies = {
            "engine",
            "link",
            "notification",
            "document",
            "journal",
            "register",
            "consensus",
            "membership",
            "group",
            "output",
            "review"
        })
package org.ibcm.portal;

import org.springframework.modulith.ApplicationModule;

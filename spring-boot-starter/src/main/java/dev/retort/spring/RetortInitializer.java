// SPDX-License-Identifier: Apache-2.0
package dev.retort.spring;

import dev.retort.app.Startup;
import org.springframework.beans.factory.InitializingBean;

/** Brings the database up before anything else of the application uses it: Spring Boot makes whatever does depend on this bean. */
public final class RetortInitializer implements InitializingBean {

    private final Startup startup;

    /** Runs this. */
    public RetortInitializer(Startup startup) {
        this.startup = startup;
    }

    @Override
    public void afterPropertiesSet() {
        startup.run();
    }
}

package org.ibcm.portal;

import org.apache.catalina.filters.FailedRequestFilter;
import org.springframework.boot.autoconfigure.security.SecurityProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** A form that the server could not read as a whole is refused; otherwise it would arrive as one without fields. */
@Configuration
class PublicForms {

    @Bean
    FilterRegistrationBean<FailedRequestFilter> halfReadFormsRefused() {
        FilterRegistrationBean<FailedRequestFilter> registration =
                new FilterRegistrationBean<>(new FailedRequestFilter());
        registration.addUrlPatterns("/join/*", "/applications/*");
        registration.setOrder(SecurityProperties.DEFAULT_FILTER_ORDER - 1);
        return registration;
    }
}

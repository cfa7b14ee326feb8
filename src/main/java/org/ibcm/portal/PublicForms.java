package org.ibcm.portal;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.apache.catalina.Globals;
import org.apache.tomcat.util.http.Parameters.FailReason;
import org.springframework.boot.autoconfigure.security.SecurityProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/** A form that the server could not read as a whole is refused; otherwise it would arrive as one without fields. */
@Configuration
class PublicForms {

    @Bean
    FilterRegistrationBean<HalfReadFormsRefused> halfReadFormsRefused() {
        FilterRegistrationBean<HalfReadFormsRefused> registration =
                new FilterRegistrationBean<>(new HalfReadFormsRefused());
        registration.addUrlPatterns("/join/*", "/applications/*", "/invitations/*", "/national-reports/*");
        registration.setOrder(SecurityProperties.DEFAULT_FILTER_ORDER - 1);
        return registration;
    }

    /** Tomcat's own filter takes a form that breaks off for a fault of the server. */
    static final class HalfReadFormsRefused extends OncePerRequestFilter {

        @Override
        protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                throws ServletException, IOException {
            request.getParameterMap();
            Object failure = request.getAttribute(Globals.PARAMETER_PARSE_FAILED_REASON_ATTR);
            if (failure == null) {
                chain.doFilter(request, response);
            } else {
                boolean tooLarge = failure == FailReason.POST_TOO_LARGE || failure == FailReason.TOO_MANY_PARAMETERS;
                response.sendError((tooLarge ? HttpStatus.PAYLOAD_TOO_LARGE : HttpStatus.BAD_REQUEST).value());
            }
        }
    }
}

package org.ibcm.engine.hardening;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/** Refuses an address that is spelled otherwise than the server routes it, such as {@code /engine%2Drest}. */
class DisguisedAddressesRefused extends OncePerRequestFilter {

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String address = request.getRequestURI();
        if (address.startsWith(request.getContextPath() + request.getServletPath()) && !address.contains(";")) {
            chain.doFilter(request, response);
        } else {
            Refusal.badRequest("This address cannot be read.").writeTo(response);
        }
    }
}

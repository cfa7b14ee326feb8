package org.ibcm.browser;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Remembers which pages somebody was shown, by the names of their templates. */
@TestComponent
class ShownPages implements WebMvcConfigurer, HandlerInterceptor {

    private static final Path TEMPLATES = Path.of("src/main/resources/templates");

    private final Set<String> shown = ConcurrentHashMap.newKeySet();

    @Override
    public void addInterceptors(InterceptorRegistry interceptors) {
        interceptors.addInterceptor(this);
    }

    @Override
    public void postHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler, ModelAndView page) {
        if (page != null && page.getViewName() != null) {
            shown.add(page.getViewName());
        }
    }

    void forget() {
        shown.clear();
    }

    /** Pages that nobody was shown since they were forgotten; parts of pages and what is printed are none. */
    Set<String> missed() {
        try (Stream<Path> files = Files.walk(TEMPLATES)) {
            return files.filter(file -> file.toString().endsWith(".html"))
                    .filter(ShownPages::isPage)
                    .map(file -> TEMPLATES.relativize(file).toString().replace(".html", ""))
                    .filter(name -> !shown.contains(name))
                    .collect(Collectors.toSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isPage(Path template) {
        try {
            return Files.readString(template).contains("~{layout :: page(");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

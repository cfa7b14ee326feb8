package org.ibcm.engine.hardening;

import jakarta.ws.rs.ApplicationPath;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.spring.boot.starter.rest.CamundaJerseyResourceConfig;
import org.camunda.bpm.spring.boot.starter.webapp.CamundaBpmWebappInitializer;
import org.glassfish.jersey.server.ServerProperties;
import org.glassfish.jersey.servlet.ServletContainer;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.web.servlet.ServletContextInitializer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The same guards and the same refusals for both ways into the engine: {@code /engine-rest} and the web applications. */
@Configuration
class EngineInterfaces {

    private static final Set<Class<?>> GUARDS = Set.of(
            ForeignVariablesRefused.class,
            ShortcutsRefused.class,
            EngineRefusals.OfRest.class,
            EngineRefusals.OfEngine.class,
            EngineRefusals.OfSyntax.class,
            EngineRefusals.OfMapping.class,
            EngineRefusals.OfAnything.class);

    @Bean
    CamundaJerseyResourceConfig engineRestResources() {
        return new EngineRest();
    }

    /** Follows Camunda's own initializer, which registers the servlets of the web applications. */
    @Bean
    static BeanPostProcessor guardsOfTheWebApplications() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return bean instanceof CamundaBpmWebappInitializer camunda ? guarded(camunda) : bean;
            }
        };
    }

    private static ServletContextInitializer guarded(CamundaBpmWebappInitializer camunda) {
        String guards = GUARDS.stream().map(Class::getName).collect(Collectors.joining(","));
        return context -> {
            camunda.onStartup(context);
            context.getServletRegistrations().values().stream()
                    .filter(servlet -> servlet.getClassName().equals(ServletContainer.class.getName()))
                    .forEach(servlet -> servlet.setInitParameter(ServerProperties.PROVIDER_CLASSNAMES, guards));
        };
    }

    @ApplicationPath(RequestPath.ENGINE_REST)
    private static class EngineRest extends CamundaJerseyResourceConfig {

        @Override
        protected void registerAdditionalResources() {
            registerClasses(GUARDS);
        }
    }
}

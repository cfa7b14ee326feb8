package org.ibcm.architecture;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.AnnotationBeanNameGenerator;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.util.ClassUtils;

/** Components by bean name, found without starting the application. */
final class Beans {

    private final Map<String, Class<?>> byName = new HashMap<>();

    Beans(String basePackage) {
        var scanner = new ClassPathScanningCandidateComponentProvider(true);
        try (var registry = new GenericApplicationContext()) {
            for (BeanDefinition bean : scanner.findCandidateComponents(basePackage)) {
                String name = AnnotationBeanNameGenerator.INSTANCE.generateBeanName(bean, registry);
                byName.put(
                        name,
                        ClassUtils.resolveClassName(
                                Objects.requireNonNull(bean.getBeanClassName()),
                                getClass().getClassLoader()));
            }
        }
    }

    boolean has(String name, Class<?> type) {
        return byName.containsKey(name) && type.isAssignableFrom(byName.get(name));
    }
}

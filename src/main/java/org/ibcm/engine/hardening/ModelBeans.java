package org.ibcm.engine.hardening;

import java.util.AbstractMap;
import java.util.Set;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.beans.factory.BeanFactory;

/** The beans that a model can name: delegates and listeners. Services, repositories and the rest do not exist for it. */
class ModelBeans extends AbstractMap<Object, Object> {

    private static final Set<Class<?>> ROLES = Set.of(JavaDelegate.class, ExecutionListener.class, TaskListener.class);

    private final BeanFactory beans;

    ModelBeans(BeanFactory beans) {
        this.beans = beans;
    }

    @Override
    public Object get(Object name) {
        return containsKey(name) ? beans.getBean((String) name) : null;
    }

    @Override
    public boolean containsKey(Object key) {
        return key instanceof String name
                && beans.containsBean(name)
                && ROLES.stream().anyMatch(role -> beans.isTypeMatch(name, role));
    }

    @Override
    public Set<Entry<Object, Object>> entrySet() {
        return Set.of();
    }
}

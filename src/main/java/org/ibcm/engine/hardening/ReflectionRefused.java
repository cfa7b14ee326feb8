package org.ibcm.engine.hardening;

import java.beans.FeatureDescriptor;
import java.time.temporal.Temporal;
import java.time.temporal.TemporalAmount;
import java.util.Collection;
import java.util.Date;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.variable.context.VariableContext;
import org.camunda.bpm.impl.juel.jakarta.el.ELContext;
import org.camunda.bpm.impl.juel.jakarta.el.ELResolver;
import org.camunda.spin.json.SpinJsonNode;
import org.joda.time.base.AbstractInstant;

/**
 * Stands before everything that an expression may reach for: plain values and dates answer, JSON is read, an execution or task
 * tells who it is, and nothing else can be asked or called. So no expression finds its way to a class or a service.
 */
class ReflectionRefused extends ELResolver {

    private static final Set<Class<?>> PLAIN = Set.of(
            CharSequence.class,
            Number.class,
            Boolean.class,
            Enum.class,
            Date.class,
            Temporal.class,
            TemporalAmount.class,
            AbstractInstant.class,
            Collection.class,
            Map.class,
            VariableContext.class);

    private static final Set<String> OF_A_SCOPE = Set.of(
            "id",
            "name",
            "businessKey",
            "processBusinessKey",
            "processInstanceId",
            "processDefinitionId",
            "currentActivityId",
            "currentActivityName",
            "taskDefinitionKey",
            "assignee",
            "dueDate",
            "getVariable",
            "getVariableLocal",
            "hasVariable",
            "getProcessBusinessKey",
            "getBusinessKey");

    /** Reading only: what maps JSON to an object loads a class by its name. */
    private static final Set<String> OF_JSON = Set.of(
            "prop",
            "hasProp",
            "fieldNames",
            "elements",
            "contains",
            "indexOf",
            "isObject",
            "isArray",
            "isString",
            "isNumber",
            "isBoolean",
            "isNull",
            "isValue",
            "value",
            "stringValue",
            "numberValue",
            "boolValue");

    private static final Set<String> NEVER = Set.of("class", "getClass", "declaringClass", "getDeclaringClass");

    @Override
    public Object getValue(ELContext context, Object base, Object property) {
        refuse(base, property);
        return null;
    }

    @Override
    public Object invoke(ELContext context, Object base, Object method, Class<?>[] types, Object[] parameters) {
        refuse(base, method);
        return null;
    }

    @Override
    public Class<?> getType(ELContext context, Object base, Object property) {
        refuse(base, property);
        return null;
    }

    @Override
    public void setValue(ELContext context, Object base, Object property, Object value) {
        refuse(base, property);
    }

    @Override
    public boolean isReadOnly(ELContext context, Object base, Object property) {
        return true;
    }

    @Override
    public Iterator<FeatureDescriptor> getFeatureDescriptors(ELContext context, Object base) {
        return null;
    }

    @Override
    public Class<?> getCommonPropertyType(ELContext context, Object base) {
        return Object.class;
    }

    private static void refuse(Object base, Object property) {
        if (base == null) {
            return;
        }
        String name = String.valueOf(property);
        if (!isOpen(base, name)) {
            throw new ProcessEngineException("An expression may not reach for \"" + name + "\" of "
                    + base.getClass().getSimpleName());
        }
    }

    private static boolean isOpen(Object base, String name) {
        if (base instanceof VariableScope) {
            return OF_A_SCOPE.contains(name);
        }
        if (base instanceof SpinJsonNode) {
            return OF_JSON.contains(name);
        }
        return !NEVER.contains(name) && PLAIN.stream().anyMatch(type -> type.isInstance(base));
    }
}

package org.ibcm.engine.hardening;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.ibcm.engine.SignInLimits;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.stereotype.Component;

/** Puts the guards into the engine before it starts. */
@Component
class Hardening extends AbstractProcessEnginePlugin {

    private final BeanFactory beans;
    private final SignInLimits signIns;

    Hardening(BeanFactory beans, SignInLimits signIns) {
        this.beans = beans;
        this.signIns = signIns;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        ModelBeans modelBeans = new ModelBeans(beans);
        configuration.setBeans(modelBeans);
        configuration.setExpressionManager(new GuardedExpressions(modelBeans));
        configuration.setIdentityProviderSessionFactory(new GuardedIdentities.Factory(signIns));
        listenFirst(configuration, new WhoCompleted());
        configuration.setCustomPreVariableSerializers(List.of(new OverlongTextRefused()));
    }

    private static void listenFirst(ProcessEngineConfigurationImpl configuration, BpmnParseListener listener) {
        List<BpmnParseListener> listeners = new ArrayList<>(List.of(listener));
        Optional.ofNullable(configuration.getCustomPreBPMNParseListeners()).ifPresent(listeners::addAll);
        configuration.setCustomPreBPMNParseListeners(listeners);
    }
}

package sample.room.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component("notify")
class NotifyDelegate implements JavaDelegate {

    @Override
    public void execute(DelegateExecution execution) {}
}

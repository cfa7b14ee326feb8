package sample.room.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

@Component("checkAnswer")
class CheckAnswerListener implements TaskListener {

    @Override
    public void notify(DelegateTask task) {}
}

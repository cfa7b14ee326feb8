package org.ibcm.performance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.ibcm.register.Member;
import org.ibcm.register.Register;
import org.ibcm.support.Coalition;
import org.ibcm.support.ProcessTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;

/** What an admission costs beside what the engine alone takes for the same model: {@code docs/performance.md}. */
@ProcessTest
@Import(RoundTrips.class)
class AdmissionRoundTripsTest {

    @Autowired
    private RoundTrips roundTrips;

    @Autowired
    private Coalition coalition;

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private Register register;

    @Autowired
    private JdbcTemplate database;

    @Test
    void anAdmissionCostsAtMostHalfAgainAsMuchAsTheBareEngine() {
        List<String> members = register.members().stream().map(Member::id).toList();
        Map<String, List<String>> bare;
        try (ConfigurableApplicationContext context = BareEngine.start(database, members)) {
            bare = walk(
                    context.getBean(RoundTrips.class),
                    context.getBean(Coalition.class),
                    context.getBean(ProcessEngine.class));
        }
        ClockUtil.reset();
        Map<String, List<String>> application = walk(roundTrips, coalition, engine);
        print(application, bare);
        assertThat(total(application)).isLessThanOrEqualTo(total(bare) * 3 / 2);
    }

    private static Map<String, List<String>> walk(RoundTrips roundTrips, Coalition coalition, ProcessEngine engine) {
        assertThat(new Admission(roundTrips, coalition, engine).walk()).contains("EndEvent_MemberAdmitted");
        return roundTrips.byStep();
    }

    private static void print(Map<String, List<String>> application, Map<String, List<String>> bare) {
        application.forEach((s, l) ->
                System.out.println(s + " | " + l.size() + " | " + bare.get(s).size()));
        System.out.println("total " + total(application) + " " + total(bare));
        application.forEach((s, l) -> l.forEach(q -> System.out.println("APP " + s + " :: " + q)));
        bare.forEach((s, l) -> l.forEach(q -> System.out.println("BARE " + s + " :: " + q)));
    }

    private static int total(Map<String, List<String>> byStep) {
        return byStep.values().stream().mapToInt(List::size).sum();
    }
}

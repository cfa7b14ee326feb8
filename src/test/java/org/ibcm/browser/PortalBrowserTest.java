package org.ibcm.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ibcm.membership.ApplicationStatus;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Those outside come in, and those inside follow, decide and remember, in the portal. */
@BrowserTest
class PortalBrowserTest {

    private static final Pattern REFERENCE = Pattern.compile("MEM-\\d{4}-\\d{4}");

    @Autowired
    private Cases cases;

    @Test
    void anApplicationFromOutsideIsAnsweredDecidedOnAndRemembered(People people) {
        String name = "Levant Migration Forum";
        String address = "lina@levant-forum.example";
        Portal applicant = people.portal("en-GB");
        String reference = apply(applicant, name, address);

        Tasklist secretariat = people.tasklistOf("secretariat.iom");
        secretariat
                .claim("Screen application: " + name)
                .answer("Incomplete: ask the applicant")
                .fill("What to tell the applicant", "Please send your statutes.")
                .screenshot("incomplete")
                .submit();
        await().atMost(Duration.ofSeconds(30))
                .until(() -> Mailbox.letters(address).stream().anyMatch(letter -> letter.contains("statutes")));
        applicant.visit(Mailbox.link(address, "/applications/"));
        assertThat(applicant.text()).contains("Please send your statutes.");
        applicant.screenshot("asked");
        applicant.enter("informationText", "Our statutes are of 2011.").send("informationText");
        assertThat(applicant.text()).doesNotContain("Please send your statutes.");

        secretariat
                .claim("Screen application: " + name)
                .answer("Complete: it goes on")
                .submit();
        secretariat
                .claim("Assess criteria: " + name)
                .fillEveryNumber("3")
                .answer("Admit")
                .submit();
        cases.endTheWindowForComments(reference);
        String decision = cases.decisionOf(reference);

        Portal ilo = people.portalOf("ilo.focal", "en-GB").visit("/decisions/" + decision);
        ilo.choose("position", "OBJECT")
                .enter("reason", "It charges fees.")
                .enter("resolution", "No fees.")
                .send("position");
        assertThat(ilo.text()).contains("ESCWA, IOM and LAS have not yet spoken", "It charges fees.");
        ilo.choose("position", "SUPPORT").send("position");
        assertThat(ilo.text()).contains("It charges fees.", "Supports");
        ilo.screenshot("position-changed");

        Portal office = people.portalOf("secretariat.escwa", "en-GB").visit("/decisions/" + decision);
        office.unfold("note")
                .select("agency", "las")
                .choose("position", "SUPPORT")
                .enter("note", "By phone, from the focal point.")
                .send("note");
        assertThat(office.text()).contains("recorded by the secretariat", "By phone, from the focal point.");
        office.screenshot("stand-in");

        cases.support(decision, "escwa");
        cases.support(decision, "iom");
        cases.becomes(reference, ApplicationStatus.ADMITTED);
        applicant.visit(Mailbox.link(address, "/applications/"));
        assertThat(applicant.text()).contains("Admitted").doesNotContain("Withdraw");
        assertThat(people.portal("en-GB").visit("/members").text()).contains(name);
        ilo.visit("/decisions/" + decision);
        assertThat(ilo.text())
                .contains("Adopted on", "It charges fees.", "recorded by the secretariat")
                .doesNotContain("have not yet spoken");
        assertThat(ilo.main().locator("form").count()).isZero();
        assertThat(ilo.download("/decisions/" + decision + ".pdf")).startsWith("%PDF");

        cases.forgetTheHistory();
        Portal las = people.portalOf("las.focal", "en-GB").visit("/cases/" + reference);
        assertThat(las.text())
                .contains("IOM Secretariat completed Screen application: " + name, "The case ended: Member admitted");
        assertThat(las.drawnAsDone()).contains("UserTask_ScreenApplication", "EndEvent_MemberAdmitted");
        las.screenshot("remembered");
    }

    @Test
    void anApplicationInArabicIsWithdrawnByItsOwnPage(People people) {
        String address = "basma@maghreb-network.example";
        Portal applicant = people.portal("ar");
        String reference = apply(applicant, "شبكة المغرب للهجرة", address);
        assertThat(applicant.page().locator("html").getAttribute("dir")).isEqualTo("rtl");
        assertThat(Mailbox.letters(address)).anyMatch(letter -> letter.contains(reference));

        applicant.unfold("withdrawalReason");
        applicant
                .enter("withdrawalReason", "اندمجنا مع شبكة أخرى.")
                .choose("confirmed", "true")
                .send("withdrawalReason");

        cases.becomes(reference, ApplicationStatus.WITHDRAWN);
        assertThat(applicant.text()).contains("مسحوب");
        applicant.isSound("withdrawn");
        Portal office = people.portalOf("secretariat.iom", "ar").visit("/cases/" + reference);
        assertThat(office.text()).contains("شبكة المغرب للهجرة", "مسحوب");
        office.isSound("withdrawn-case");
    }

    private static String apply(Portal applicant, String name, String address) {
        applicant
                .visit("/join")
                .enter("organisationName", name)
                .select("organisationType", "CIVIL_SOCIETY")
                .enter("country", "Jordan")
                .enter("mandate", "Research and advice.")
                .enter("migrationWork", "Surveys of migrant workers.")
                .enter("motivation", "To share its data.")
                .enter("contribution", "Data and analysis.")
                .select("representationLevel", "TECHNICAL")
                .enter("focalPointName", "Lina Haddad")
                .enter("focalPointEmail", address);
        applicant.page().waitForTimeout(3_500); // as long as a person takes at least
        applicant.send("organisationName");
        assertThat(applicant.text()).contains(address);
        applicant.screenshot("sent");
        applicant.visit(Mailbox.link(address, "/join/")).screenshot("confirm");
        applicant.main().locator("form button").first().click();
        applicant.page().waitForURL("**/applications/**");
        Matcher reference = REFERENCE.matcher(applicant.text());
        assertThat(reference.find()).isTrue();
        return reference.group();
    }
}

package io.pipekeeper.oncall.contact;

import static io.pipekeeper.oncall.contact.ContactSteps.ADD;
import static io.pipekeeper.oncall.contact.ContactSteps.VERIFY;
import static io.pipekeeper.oncall.contact.ContactSteps.code;
import static io.pipekeeper.oncall.contact.ContactSteps.input;
import static io.pipekeeper.oncall.contact.ContactSteps.mail;
import static io.pipekeeper.oncall.contact.ContactSteps.people;
import static io.pipekeeper.oncall.contact.ContactSteps.reason;
import static io.pipekeeper.oncall.contact.ContactSteps.responder;
import static org.assertj.core.api.Assertions.assertThat;

import io.pipekeeper.oncall.Demo;
import io.pipekeeper.oncall.Mailbox;
import io.pipekeeper.oncall.Outside;
import io.pipekeeper.testkit.MovableClock;
import io.pipekeeper.testkit.PostgresResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An address serves once its owner has proved that it is theirs. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(Outside.class)
class ContactVerificationTest {

    private final MovableClock clock;

    ContactVerificationTest(MovableClock clock) {
        this.clock = clock;
    }

    @BeforeEach
    void applyDemo() {
        clock.moveTo(MovableClock.START);
        Demo.apply();
    }

    @Test
    void pagesGoToAnAddressOnceItsCodeHasComeBack() {
        var zoe = responder("zoe");

        var added = zoe.data(ADD, mail("zoe-at-home"));
        var verified = zoe.data(VERIFY, Map.of("code", code("zoe-at-home")));

        assertThat(added.<Map<String, Object>>get("addContactMethod.contactMethods[0]"))
                .containsEntry("address", "z***@example.com")
                .containsEntry("verified", false);
        assertThat(verified.<Map<String, Object>>get("verifyContactMethod.contactMethods[0]"))
                .containsEntry("channel", "MAIL")
                .containsEntry("verified", true)
                .containsEntry("verifiedAt", "2026-01-06T08:00:00Z");
        assertThat(verified.getList("verifyContactMethod.contactMethods")).hasSize(1);
    }

    @Test
    void anAddressServesUntilTheOneAfterItIsVerified() {
        var anna = responder("anna");
        anna.data(ADD, mail("anna-old"));
        anna.data(VERIFY, Map.of("code", code("anna-old")));

        var added = anna.data(ADD, mail("a-new-one"));

        assertThat(added.getList("addContactMethod.contactMethods.address"))
                .containsExactly("a***@example.com", "a***@example.com");
        assertThat(added.getList("addContactMethod.contactMethods.verified")).containsExactly(true, false);
    }

    @Test
    void whatIsVerifiedAlreadyGetsNoOtherCode() {
        var ben = responder("ben");
        ben.data(ADD, mail("ben-once"));
        ben.data(VERIFY, Map.of("code", code("ben-once")));

        ben.data(ADD, mail("ben-once"));

        assertThat(Mailbox.to("ben-once")).hasSize(1);
    }

    @Test
    void enteringTheRightCodeTwiceIsHarmless() {
        var carla = responder("carla");
        carla.data(ADD, mail("carla-twice"));
        var code = Map.of("code", code("carla-twice"));
        carla.data(VERIFY, code);

        assertThat(carla.data(VERIFY, code).getList("verifyContactMethod.contactMethods.verified"))
                .containsExactly(true);
    }

    @Test
    void aCodeMayBeTriedFiveTimes() {
        var dora = responder("dora");
        dora.data(ADD, mail("dora-guesses"));
        var right = code("dora-guesses");
        var wrong = Map.of("code", right.equals("000000") ? "000001" : "000000");

        for (var attempt = 1; attempt < 5; attempt++) {
            assertThat(reason(dora, VERIFY, wrong)).isEqualTo("WRONG_CODE");
        }
        assertThat(reason(dora, VERIFY, wrong)).isEqualTo("TOO_MANY_ATTEMPTS");
        assertThat(reason(dora, VERIFY, Map.of("code", right))).isEqualTo("TOO_MANY_ATTEMPTS");
    }

    @Test
    void aCodeIsGoodForAQuarterOfAnHour() {
        var emil = responder("emil");
        emil.data(ADD, mail("emil-late"));
        var code = code("emil-late");

        clock.moveBy(Duration.ofMinutes(15));

        assertThat(reason(emil, VERIFY, Map.of("code", code))).isEqualTo("CODE_EXPIRED");
    }

    @Test
    void threeCodesAreSentPerHour() {
        var fay = responder("fay");
        for (var number = 1; number <= 3; number++) {
            fay.data(ADD, mail("fay-" + number));
        }

        assertThat(reason(fay, ADD, mail("fay-4"))).isEqualTo("TOO_MANY_CODES");
        clock.moveBy(Duration.ofHours(1));
        fay.data(ADD, mail("fay-4"));

        assertThat(Mailbox.to("fay-4")).hasSize(1);
    }

    @Test
    void aCodeThatCannotBeSentIsAnErrorAndDoesNotCount() {
        var gil = responder("gil");
        var unset = input(Map.of("channel", "SLACK", "setting", "PAGING_NOBODY_HAS_SET_THIS"));

        for (var number = 1; number <= 4; number++) {
            var answer = gil.send(ADD, unset);
            assertThat(answer.getString("errors[0].extensions.code")).isEqualTo("UNAVAILABLE");
        }

        assertThat(people("gil", "gil").getList("contactMethods")).isEmpty();
    }
}

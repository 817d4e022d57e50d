package io.pipekeeper.oncall.channel.twilio;

import io.pipekeeper.oncall.channel.Address;
import io.pipekeeper.oncall.channel.OutgoingPage;
import io.pipekeeper.oncall.channel.PageChannel;
import io.pipekeeper.oncall.channel.PageSender;
import io.pipekeeper.oncall.channel.SendFailure;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;

/** Sends pages as text messages. */
@ApplicationScoped
class SmsSender implements PageSender {

    private final TwilioApi api;

    SmsSender(TwilioApi api) {
        this.api = api;
    }

    @Override
    public PageChannel channel() {
        return PageChannel.SMS;
    }

    @Override
    public List<String> missingSettings() {
        return api.missingSettings();
    }

    @Override
    public void send(OutgoingPage page) throws SendFailure {
        if (!(page.address() instanceof Address.Sms(var number))) {
            throw SendFailure.notSent("No phone number is known");
        }
        api.create("Messages", Map.of("To", number, "Body", SmsText.of(page.message())));
    }
}

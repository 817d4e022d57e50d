package io.pipekeeper.oncall.channel.twilio;

import io.pipekeeper.oncall.channel.Address;
import io.pipekeeper.oncall.channel.OutgoingPage;
import io.pipekeeper.oncall.channel.PageChannel;
import io.pipekeeper.oncall.channel.PageSender;
import io.pipekeeper.oncall.channel.PublicUrlConfig;
import io.pipekeeper.oncall.channel.SendFailure;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;

/** Calls people and reads pages out to them. */
@ApplicationScoped
class VoiceSender implements PageSender {

    private final TwilioApi api;
    private final PublicUrlConfig here;

    VoiceSender(TwilioApi api, PublicUrlConfig here) {
        this.api = api;
        this.here = here;
    }

    @Override
    public PageChannel channel() {
        return PageChannel.VOICE;
    }

    @Override
    public List<String> missingSettings() {
        return api.missingSettings();
    }

    @Override
    public void send(OutgoingPage page) throws SendFailure {
        if (!(page.address() instanceof Address.Voice(var number))) {
            throw SendFailure.notSent("No phone number is known");
        }
        var answers = here.publicUrl().resolve(TwilioResource.VOICE);
        api.create("Calls", Map.of("To", number, "Twiml", Twiml.call(page.message(), answers)));
    }
}

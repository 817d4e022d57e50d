package io.pipekeeper.oncall.channel.mail;

import io.pipekeeper.oncall.channel.SendFailure;
import jakarta.mail.MessagingException;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.jspecify.annotations.Nullable;

/** Tells from how sending ended whether a mail may have arrived. */
final class MailFailure {

    private static final int PERMANENT = 500;
    private static final int TRANSIENT = 400;

    private MailFailure() {}

    /** The server did not let us in. */
    static SendFailure connecting(MessagingException failure) {
        return SendFailure.notSent("The mail server cannot be reached (%s)".formatted(name(failure)), failure);
    }

    /** A server that answers by a number has decided; one that does not may have taken the mail. */
    static SendFailure sending(MessagingException failure) {
        var code = code(failure);
        if (code >= PERMANENT) {
            return SendFailure.refused("The mail server answered %d".formatted(code), failure);
        }
        if (code >= TRANSIENT) {
            return SendFailure.busy("The mail server answered %d".formatted(code), null);
        }
        return SendFailure.unknown("The mail server broke off (%s)".formatted(name(failure)), failure);
    }

    private static int code(MessagingException failure) {
        for (@Nullable Exception link = failure; link != null; link = next(link)) {
            var code = switch (link) {
                case SMTPAddressFailedException address -> address.getReturnCode();
                case SMTPSenderFailedException sender -> sender.getReturnCode();
                case SMTPSendFailedException sending -> sending.getReturnCode();
                default -> 0;
            };
            if (code >= TRANSIENT) {
                return code;
            }
        }
        return 0;
    }

    private static @Nullable Exception next(Exception link) {
        return link instanceof MessagingException messaging ? messaging.getNextException() : null;
    }

    private static String name(Exception failure) {
        return failure.getClass().getSimpleName();
    }
}

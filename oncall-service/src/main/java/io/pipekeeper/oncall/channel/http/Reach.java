package io.pipekeeper.oncall.channel.http;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;

/** Tells the public network from what lies behind it, which an address that somebody typed in must not open up. */
final class Reach {

    private Reach() {}

    /** Whether everybody could reach it. */
    static boolean isPublic(InetAddress address) {
        if (address.isAnyLocalAddress()
                || address.isLoopbackAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress()) {
            return false;
        }
        return switch (address) {
            case Inet4Address four -> isPublic(four.getAddress());
            case Inet6Address six -> isPublicV6(six.getAddress());
            default -> false;
        };
    }

    /** Not this network, shared address space, protocol assignments, benchmarks, nor what is reserved. */
    private static boolean isPublic(byte[] address) {
        var first = address[0] & 0xff;
        var second = address[1] & 0xff;
        return switch (first) {
            case 0 -> false;
            case 100 -> second < 64 || second > 127;
            case 192 -> second != 0;
            case 198 -> second != 18 && second != 19;
            default -> first < 240;
        };
    }

    /** Global unicast only, and none of the ways to write an IPv4 address as one. */
    private static boolean isPublicV6(byte[] address) {
        var global = (address[0] & 0xe0) == 0x20;
        var sixToFour = address[0] == 0x20 && address[1] == 0x02;
        var teredo = address[0] == 0x20 && address[1] == 0x01 && address[2] == 0 && address[3] == 0;
        return global && !sixToFour && !teredo;
    }
}

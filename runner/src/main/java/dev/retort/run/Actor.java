// SPDX-License-Identifier: Apache-2.0
package dev.retort.run;

import java.net.InetAddress;
import java.net.UnknownHostException;

/** Who runs migrations, and on which machine. */
public record Actor(String user, String host) {

    /** The user of this process on this machine. */
    public static Actor current() {
        return new Actor(System.getProperty("user.name", "unknown"), localHost());
    }

    private static String localHost() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            return "unknown"; // a machine without a name of its own: nothing depends on it
        }
    }
}

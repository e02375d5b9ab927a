// SPDX-License-Identifier: Apache-2.0
package dev.retort.run;

import java.util.Set;

/**
 * What an environment lets happen by itself, what it asks about first, and what it refuses.
 *
 * @param environment its name, for messages
 * @param downgrade taking migrations back
 * @param loss migrations that may lose what rows hold, see {@link Danger}
 * @param reset dropping everything
 * @param validates whether migrations and history are checked against each other before anything runs
 * @param detailed whether each statement is told as it runs
 */
public record Policy(String environment, Rule downgrade, Rule loss, Rule reset, boolean validates, boolean detailed) {

    private static final Set<String> FREE = Set.of("dev", "test");
    private static final String CAREFUL = "staging";

    /** What is done about something that may do harm. */
    public enum Rule {
        /** It is done. */
        ALLOWED,
        /** It is done once somebody has agreed. */
        ASKED,
        /** It is done only where it was allowed by name. */
        REFUSED
    }

    /**
     * The rules that an environment of this name usually has. {@code dev} and {@code test} do what they are told; {@code staging}
     * asks before it takes migrations back; {@code prod}, and every name that is not known, applies only what loses nothing.
     */
    public static Policy of(String environment) {
        return like(environment, environment);
    }

    /** The rules that {@code dev}, {@code staging} or {@code prod} have, for an environment of another name. */
    public static Policy like(String rules, String environment) {
        if (FREE.contains(rules)) {
            return new Policy(environment, Rule.ALLOWED, Rule.ALLOWED, Rule.ASKED, false, false);
        } else if (rules.equals(CAREFUL)) {
            return new Policy(environment, Rule.ASKED, Rule.ALLOWED, Rule.ASKED, false, false);
        }
        return new Policy(environment, Rule.ASKED, Rule.REFUSED, Rule.REFUSED, true, true);
    }

    /** Whether an agreement has to be more than a yes. */
    public boolean isStrict() {
        return loss == Rule.REFUSED;
    }
}

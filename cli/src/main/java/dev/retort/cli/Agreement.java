// SPDX-License-Identifier: Apache-2.0
package dev.retort.cli;

import dev.retort.run.ConfirmationNeeded;
import dev.retort.run.Policy;
import java.util.function.Function;

/** Asks a person to agree, where somebody has to and is there. */
final class Agreement {

    private final Session session;

    Agreement(Session session) {
        this.session = session;
    }

    /**
     * What the work gives, once somebody has agreed where that is needed.
     *
     * @param force whether somebody has, on the command line
     * @param work is told whether somebody has
     */
    <R> R obtain(boolean force, Function<Boolean, R> work) {
        try {
            return work.apply(force);
        } catch (ConfirmationNeeded needed) {
            if (!isGiven(needed)) {
                throw needed;
            }
            return work.apply(true);
        }
    }

    private boolean isGiven(ConfirmationNeeded needed) {
        Policy policy = session.settings().run().policy();
        return session.questions()
                .map(questions -> {
                    session.progress().line(needed.what());
                    return policy.isStrict()
                            ? questions.askForWord("Type " + policy.environment() + " to go on:", policy.environment())
                            : questions.ask("Go on?");
                })
                .orElse(false);
    }
}

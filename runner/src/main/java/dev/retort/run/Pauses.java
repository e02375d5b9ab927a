// SPDX-License-Identifier: Apache-2.0
package dev.retort.run;

import java.time.Duration;

/** Waits for a while. */
final class Pauses {

    private Pauses() {}

    /** Returns after this time, or at once where the thread is asked to stop, of which it is reminded. */
    static void sleep(Duration time) {
        try {
            Thread.sleep(time.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.retort.run;

/** Hears while a run is under way that this process is told to end. */
final class ShutdownSignal implements AutoCloseable {

    private volatile boolean heard;
    private final Thread hook = new Thread(() -> heard = true, "retort-shutdown");

    ShutdownSignal() {
        try {
            Runtime.getRuntime().addShutdownHook(hook);
        } catch (IllegalStateException e) {
            heard = true; // hooks are no longer taken once the end has begun
        }
    }

    boolean isHeard() {
        return heard;
    }

    @Override
    public void close() {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            heard = true;
        }
    }
}

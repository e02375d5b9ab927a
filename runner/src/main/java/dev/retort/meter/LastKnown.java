// SPDX-License-Identifier: Apache-2.0
package dev.retort.meter;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;

/** A number that a database has to be asked for, by a thread of its own, so that whoever wants it is not kept waiting. */
final class LastKnown {

    private static final Duration LASTS = Duration.ofSeconds(10);

    /** A database that answers does so in this time, and whoever collects meters can wait so long. */
    private static final Duration WORTH_WAITING = Duration.ofSeconds(1);

    private final IntSupplier source;
    private double value = Double.NaN;
    private boolean stale = true;
    private long asked;
    private @Nullable CountDownLatch answer;

    LastKnown(IntSupplier source) {
        this.source = source;
    }

    /** The number has changed. */
    synchronized void forget() {
        stale = true;
    }

    /** What it is, or was when it could last be told; not a number where it cannot. */
    double value() {
        CountDownLatch coming = ask();
        if (coming != null) {
            await(coming);
        }
        synchronized (this) {
            return value;
        }
    }

    /** Asks where that is due; what is to be waited for, null where nothing is, or where others have waited in vain. */
    private synchronized @Nullable CountDownLatch ask() {
        long now = System.nanoTime();
        if (answer != null) {
            return now - asked < WORTH_WAITING.toNanos() ? answer : null;
        }
        if (!stale && now - asked < LASTS.toNanos()) {
            return null;
        }
        stale = false;
        asked = now;
        CountDownLatch coming = new CountDownLatch(1);
        answer = coming;
        Thread thread = new Thread(() -> refresh(coming), "retort-pending");
        thread.setDaemon(true);
        thread.start();
        return coming;
    }

    private void refresh(CountDownLatch coming) {
        double told = ofSource();
        synchronized (this) {
            value = told;
            answer = null;
        }
        coming.countDown();
    }

    private double ofSource() {
        try {
            return source.getAsInt();
        } catch (RuntimeException | LinkageError e) {
            return Double.NaN; // nobody can tell now: no number would be true
        }
    }

    private static void await(CountDownLatch coming) {
        try {
            coming.await(WORTH_WAITING.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.retort.meter;

import dev.retort.migration.RevisionNode;
import dev.retort.run.Direction;
import dev.retort.run.RunListener;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.IntSupplier;

/**
 * Meters of migrations: {@code retort.migration} (a timer by revision, direction and outcome), {@code retort.lock.wait} (a timer),
 * {@code retort.migrations.pending} (a gauge), {@code retort.retries}, {@code retort.rollbacks} and {@code retort.failures} (counters).
 *
 * <p>Migrations run before an application's registry is there: what was measured until then is passed on when one is bound.
 */
public final class MigrationMeters implements RunListener, MeterBinder {

    private final LastKnown pending;
    private final List<MeterRegistry> registries = new ArrayList<>();
    private final List<Consumer<MeterRegistry>> measured = new ArrayList<>();
    private long started;

    /**
     * Meters; {@code pending} says how many migrations are not applied, or throws where nobody can tell. It is asked now and then, in
     * a thread of its own.
     */
    public MigrationMeters(IntSupplier pending) {
        this.pending = new LastKnown(pending);
    }

    @Override
    public synchronized void bindTo(MeterRegistry registry) {
        Gauge.builder("retort.migrations.pending", pending, LastKnown::value)
                .description("migrations that are not applied")
                .register(registry);
        registry.counter("retort.retries");
        registry.counter("retort.rollbacks");
        registry.counter("retort.failures");
        measured.forEach(measurement -> measurement.accept(registry));
        registries.add(registry);
    }

    @Override
    public void locked(Duration waited) {
        measure(registry -> registry.timer("retort.lock.wait").record(waited));
    }

    @Override
    public void blocked(List<String> blockers, int attempt, Duration pause) {
        measure(registry -> registry.counter("retort.retries").increment());
    }

    @Override
    public synchronized void starting(Direction direction, RevisionNode revision, int number, int total) {
        started = System.nanoTime();
    }

    @Override
    public void finished(Direction direction, RevisionNode revision, Duration duration) {
        pending.forget();
        Tags tags = tags(direction, revision, "success");
        measure(registry -> registry.timer("retort.migration", tags).record(duration));
        if (direction == Direction.DOWNGRADE) {
            measure(registry -> registry.counter("retort.rollbacks").increment());
        }
    }

    @Override
    public void failed(Direction direction, RevisionNode revision, RuntimeException failure) {
        Tags tags = tags(direction, revision, "failure");
        Duration duration = sinceStart();
        measure(registry -> {
            registry.timer("retort.migration", tags).record(duration);
            registry.counter("retort.failures").increment();
        });
    }

    private static Tags tags(Direction direction, RevisionNode revision, String outcome) {
        return Tags.of(
                "direction", direction.name().toLowerCase(Locale.ROOT), "outcome", outcome, "revision", revision.id());
    }

    private synchronized Duration sinceStart() {
        return Duration.ofNanos(System.nanoTime() - started);
    }

    private synchronized void measure(Consumer<MeterRegistry> measurement) {
        measured.add(measurement);
        registries.forEach(measurement);
    }
}

// SPDX-License-Identifier: Apache-2.0
package com.example.inventory;

import com.sun.net.httpserver.HttpServer;
import dev.retort.app.AppSettings;
import dev.retort.app.Application;
import dev.retort.app.MigrationHealth;
import dev.retort.app.StartupFailed;
import dev.retort.app.StartupReport;
import dev.retort.meter.MigrationMeters;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;

/**
 * A service that brings its database up when it starts, and answers {@code /health}, {@code /health/database},
 * {@code /health/detailed} and {@code /metrics}. {@code DATABASE_URL} says where the database is, {@code PORT} where to listen.
 */
public final class InventoryApplication implements AutoCloseable {

    private final Application application;
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final HttpServer server;

    private InventoryApplication(AppSettings settings, int port) throws IOException {
        AtomicReference<Application> started = new AtomicReference<>();
        MigrationMeters migrations =
                new MigrationMeters(() -> started.get().manager().pending().size());
        application = Application.of(settings, migrations);
        started.set(application);
        migrations.bindTo(meters);
        try {
            application.startup().run();
        } catch (StartupFailed e) {
            application.close();
            throw e;
        }
        server = HttpServer.create(new InetSocketAddress(port), 0);
        server.setExecutor(Executors.newFixedThreadPool(4));
        server.createContext("/health", new JsonHandler(this::health));
        server.createContext("/health/database", new JsonHandler(this::database));
        server.createContext("/health/detailed", new JsonHandler(this::detailed));
        server.createContext("/metrics", new JsonHandler(this::metrics));
        server.start();
    }

    /** Starts with the settings of the environment; the process ends with 1 where migrations do not let it start. */
    public static void main(String[] args) throws IOException {
        try {
            start(System.getenv());
        } catch (StartupFailed e) {
            System.exit(1); // the log has said why
        }
    }

    /** Starts with these variables; {@link #close} ends it. */
    static InventoryApplication start(Map<String, String> variables) throws IOException {
        Map<String, String> all = new HashMap<>(variables);
        all.putIfAbsent("RETORT_MIGRATIONS_PACKAGE", "com.example.inventory.migrations");
        return new InventoryApplication(AppSettings.read(all), Integer.parseInt(all.getOrDefault("PORT", "8080")));
    }

    /** Where it listens. */
    int port() {
        return server.getAddress().getPort();
    }

    private JsonHandler.Answer health() {
        MigrationHealth health = application.startup().health();
        return answer(health, Map.of("status", health.healthy() ? "UP" : "DOWN"));
    }

    private JsonHandler.Answer database() {
        MigrationHealth health = application.startup().health();
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("reachable", health.reachable());
        body.put("current", health.current());
        body.put("pending", health.pending());
        return answer(health, body);
    }

    private JsonHandler.Answer detailed() {
        MigrationHealth health = application.startup().health();
        StartupReport start = application.startup().report();
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("status", health.healthy() ? "UP" : "DOWN");
        body.put("reachable", health.reachable());
        body.put("current", health.current());
        body.put("pending", health.pending());
        body.put("unknown", health.unknown());
        body.put("edited", health.edited());
        body.put("complaints", health.complaints());
        if (start != null) {
            body.put("environment", start.environment());
            body.put("autoMigrate", start.autoMigrate());
            body.put(
                    "applied",
                    start.applied().stream().map(one -> one.revision()).toList());
        }
        return answer(health, body);
    }

    private JsonHandler.Answer metrics() {
        Map<String, Object> body = new LinkedHashMap<>();
        meters.getMeters().stream()
                .sorted(Comparator.comparing((Meter meter) -> meter.getId().getName()))
                .forEach(meter -> body.putIfAbsent(
                        meter.getId().getName(),
                        meter.measure().iterator().next().getValue()));
        return new JsonHandler.Answer(200, body);
    }

    private static JsonHandler.Answer answer(MigrationHealth health, Map<String, Object> body) {
        return new JsonHandler.Answer(health.healthy() ? 200 : 503, body);
    }

    @Override
    public void close() {
        server.stop(0);
        application.close();
    }
}

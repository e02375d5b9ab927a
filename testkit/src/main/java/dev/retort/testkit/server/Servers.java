// SPDX-License-Identifier: Apache-2.0
package dev.retort.testkit.server;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** The servers that this JVM shares among its tests, by recipe name. */
final class Servers {

    private static final Map<String, CompletableFuture<TestServer>> RUNNING = new HashMap<>();

    private Servers() {}

    static TestServer running(ServerRecipe recipe) {
        CompletableFuture<TestServer> server;
        boolean mine;
        synchronized (RUNNING) {
            mine = !RUNNING.containsKey(recipe.name());
            server = RUNNING.computeIfAbsent(recipe.name(), name -> new CompletableFuture<>());
        }
        if (mine) {
            startInto(server, recipe);
        }
        return join(server);
    }

    private static void startInto(CompletableFuture<TestServer> server, ServerRecipe recipe) {
        try {
            server.complete(TestServer.start(recipe));
        } catch (RuntimeException e) {
            server.completeExceptionally(e);
        }
    }

    private static TestServer join(CompletableFuture<TestServer> server) {
        try {
            return server.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof ServerFailed failed ? failed : e;
        }
    }
}

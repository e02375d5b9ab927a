// SPDX-License-Identifier: Apache-2.0
package dev.retort.testkit.server;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;

/** A server that runs as a process of this machine, on a free port, and ends when this JVM does, even if it is killed. */
final class LocalServer implements TestServer {

    private static final String HOST = "127.0.0.1";
    private static final int ATTEMPTS = 3;

    /**
     * Runs the server; once standard input ends, as it does at the latest with the JVM that holds its other end, kills
     * it, for its data is of no use to anybody, and clears its folder. Arguments: the folder, the command.
     */
    private static final String SUPERVISOR =
            """
            folder=$1; shift
            exec 3<&0
            "$@" </dev/null 3<&- &
            server=$!
            echo $server >"$folder/pid.new" && mv "$folder/pid.new" "$folder/pid"
            {
                cat <&3 >/dev/null
                kill -QUIT $server
                for i in 1 2 3 4 5 6 7 8 9 10; do
                    kill -0 $server || break
                    sleep 0.$i
                done
                kill -KILL $server
                rm -rf "$folder"/*
            } >/dev/null 2>&1 &
            exec 3<&-
            wait $server
            """;

    private final RunFolder folder;
    private final Process supervisor;
    private final int port;
    private final Thread hook = new Thread(this::stop);

    private LocalServer(RunFolder folder, Process supervisor, int port) {
        this.folder = folder;
        this.supervisor = supervisor;
        this.port = port;
    }

    static LocalServer start(ServerRecipe recipe) {
        try {
            ServerCache cache = ServerCache.of(recipe);
            return start(recipe, cache, ATTEMPTS);
        } catch (IOException e) {
            throw new ServerFailed(recipe.name() + " does not start", e);
        }
    }

    private static LocalServer start(ServerRecipe recipe, ServerCache cache, int attempts) throws IOException {
        LocalServer server = launch(recipe, cache);
        boolean ready = false;
        try {
            ready = Readiness.await(recipe, server, server.supervisor::isAlive);
            if (ready) {
                Runtime.getRuntime().addShutdownHook(server.hook);
                return server;
            }
            if (attempts == 1) {
                throw new ServerFailed(recipe.name() + " does not start: " + Files.readString(server.folder.log()));
            }
            return start(recipe, cache, attempts - 1); // somebody else may have taken the port
        } finally {
            if (!ready) {
                server.stop();
            }
        }
    }

    private static LocalServer launch(ServerRecipe recipe, ServerCache cache) throws IOException {
        RunFolder folder = RunFolder.create();
        Commands.run(List.of("cp", "-Rp", cache.data().toString(), folder.data().toString()));
        int port = freePort();
        List<String> command = new ArrayList<>(
                List.of("sh", "-c", SUPERVISOR, "sh", folder.path().toString()));
        command.addAll(recipe.serve(cache.home(), folder.data(), port));
        Process supervisor = new ProcessBuilder(ServerUser.run(command))
                .directory(new File("/"))
                .redirectErrorStream(true)
                .redirectOutput(folder.log().toFile())
                .start();
        return new LocalServer(folder, supervisor, port);
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    @Override
    public String host() {
        return HOST;
    }

    @Override
    public int port() {
        return port;
    }

    @Override
    public void close() {
        Runtime.getRuntime().removeShutdownHook(hook);
        stop();
    }

    private void stop() {
        try {
            supervisor.getOutputStream().close();
            Commands.exitCode(supervisor);
            folder.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

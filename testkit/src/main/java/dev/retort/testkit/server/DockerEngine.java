// SPDX-License-Identifier: Apache-2.0
package dev.retort.testkit.server;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.URI;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Whether containers can be run, asked without a word and within a second.
 *
 * <p>The property {@code retort.test.docker=false} says no without asking. An engine that answers only over TLS counts
 * as none.
 */
final class DockerEngine {

    private DockerEngine() {}

    static boolean answers() {
        return Answer.VALUE;
    }

    /** Whether an engine answers at the address within a second. */
    static boolean answersAt(SocketAddress address) {
        return CompletableFuture.supplyAsync(() -> ping(address), DockerEngine::start)
                .completeOnTimeout(false, 1, TimeUnit.SECONDS)
                .join();
    }

    /** In a thread of its own: a pool of as many as there are processors may be taken by what waits for an answer. */
    private static void start(Runnable task) {
        Thread thread = new Thread(task, "ping");
        thread.setDaemon(true);
        thread.start();
    }

    private static boolean ping(SocketAddress address) {
        try (SocketChannel channel = SocketChannel.open(address)) {
            channel.write(ByteBuffer.wrap("GET /_ping HTTP/1.0\r\n\r\n".getBytes(US_ASCII)));
            ByteBuffer status = ByteBuffer.allocate("HTTP/1.0 200".length());
            while (status.hasRemaining() && channel.read(status) >= 0) {}
            return new String(status.array(), US_ASCII).matches("HTTP/1\\.[01] 200");
        } catch (IOException e) {
            return false; // that nobody answers is the answer
        }
    }

    private static Stream<SocketAddress> addresses() {
        String host = System.getenv("DOCKER_HOST");
        if (host != null) {
            return address(URI.create(host));
        }
        String runtime = Objects.requireNonNullElse(System.getenv("XDG_RUNTIME_DIR"), "/var/run");
        return Stream.of("/var/run", runtime, System.getProperty("user.home") + "/.docker/run")
                .map(folder -> Path.of(folder, "docker.sock"))
                .filter(Files::exists)
                .map(UnixDomainSocketAddress::of);
    }

    private static Stream<SocketAddress> address(URI host) {
        return switch (Objects.requireNonNullElse(host.getScheme(), "")) {
            case "unix" -> Stream.of(UnixDomainSocketAddress.of(host.getPath()));
            case "tcp", "http" -> Stream.of(new InetSocketAddress(host.getHost(), host.getPort()));
            default -> Stream.empty();
        };
    }

    private static final class Answer {
        static final boolean VALUE = Boolean.parseBoolean(System.getProperty("retort.test.docker", "true"))
                && addresses().anyMatch(DockerEngine::answersAt);
    }
}

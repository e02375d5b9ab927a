// SPDX-License-Identifier: Apache-2.0
package dev.retort.testkit.server;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DockerEngineTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "HTTP/1.0 200 OK, true",
        "HTTP/1.1 200 OK, true",
        "HTTP/1.0 503 Busy, false",
        "SSH-2.0-OpenSSH_9.2, false"
    })
    void what_answers_as_an_engine_does_is_one(String answer, boolean expected) throws IOException {
        try (ServerSocketChannel engine =
                ServerSocketChannel.open().bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0))) {
            CompletableFuture<Void> answering = CompletableFuture.runAsync(
                    () -> answerOnce(engine, answer), task -> new Thread(task, "engine").start());

            assertThat(DockerEngine.answersAt(engine.getLocalAddress())).isEqualTo(expected);
            answering.join();
        }
    }

    @Test
    void what_says_nothing_is_no_engine() throws IOException {
        SocketAddress address = UnixDomainSocketAddress.of(folder.resolve("docker.sock"));
        try (ServerSocketChannel silent =
                ServerSocketChannel.open(StandardProtocolFamily.UNIX).bind(address)) {
            assertThat(DockerEngine.answersAt(silent.getLocalAddress())).isFalse();
        }
    }

    @Test
    void where_nobody_listens_there_is_no_engine() {
        assertThat(DockerEngine.answersAt(UnixDomainSocketAddress.of(folder.resolve("none.sock"))))
                .isFalse();
    }

    private static void answerOnce(ServerSocketChannel engine, String answer) {
        try (SocketChannel channel = engine.accept()) {
            channel.read(ByteBuffer.allocate(100));
            channel.write(ByteBuffer.wrap((answer + "\r\n\r\n").getBytes(US_ASCII)));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}

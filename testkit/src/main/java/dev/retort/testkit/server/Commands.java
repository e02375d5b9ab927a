// SPDX-License-Identifier: Apache-2.0
package dev.retort.testkit.server;

import java.io.File;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.List;

/** Runs commands to their end. */
public final class Commands {

    private Commands() {}

    /** Runs the command and waits; what it said is in the exception where it fails. */
    public static void run(List<String> command) throws IOException {
        Process process = new ProcessBuilder(command)
                .directory(new File("/"))
                .redirectErrorStream(true)
                .start();
        process.getOutputStream().close();
        String output = new String(process.getInputStream().readAllBytes(), Charset.defaultCharset());
        int code = exitCode(process);
        if (code != 0) {
            throw new ServerFailed("%s ended with %d: %s".formatted(String.join(" ", command), code, output));
        }
    }

    static int exitCode(Process process) {
        try {
            return process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            process.destroyForcibly();
            throw new ServerFailed("interrupted while waiting for a command", e);
        }
    }
}

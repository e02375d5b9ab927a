// SPDX-License-Identifier: Apache-2.0
package dev.retort.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Calls the command in a Java virtual machine of its own. */
final class JavaProcess {

    private final Path folder;
    private final Path cache;
    private final List<String> options;

    /** A machine with these options, which works in this folder. */
    JavaProcess(Path folder, Path cache, String... options) {
        this.folder = folder;
        this.cache = cache;
        this.options = List.of(options);
    }

    Result run(String... args) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        if (Runtime.version().feature() >= 22) {
            command.add("--enable-native-access=ALL-UNNAMED"); // as the launcher does, or the virtual machine warns
        }
        command.addAll(options);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), "dev.retort.cli.Main"));
        command.addAll(List.of(args));
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
        Map<String, String> environment = builder.environment();
        environment.keySet().removeIf(name -> name.startsWith("RETORT_") || name.equals("DATABASE_URL"));
        environment.put("RETORT_CACHE_DIR", cache.toString());
        Process process = builder.redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Result(process.waitFor(), output);
    }

    /** Its exit code, and all that it said. */
    record Result(int exitCode, String output) {}
}

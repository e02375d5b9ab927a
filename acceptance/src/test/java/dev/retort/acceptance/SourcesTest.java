// SPDX-License-Identifier: Apache-2.0
package dev.retort.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What holds for every Java file, and no compiler checks. */
class SourcesTest {

    private static final Path ROOT = Path.of(Objects.requireNonNull(System.getProperty("retort.root")));

    private static final String MAIN = "src/main/java";

    @Test
    void every_file_opens_with_its_licence() throws IOException {
        assertThat(javaFiles()).isNotEmpty().allSatisfy(file -> assertThat(firstLine(file))
                .isEqualTo("// SPDX-License-Identifier: Apache-2.0"));
    }

    @Test
    void every_package_says_what_it_is() throws IOException {
        List<Path> packages = javaFiles().stream()
                .filter(SourcesTest::isMain)
                .map(Path::getParent)
                .distinct()
                .toList();

        assertThat(packages).isNotEmpty().allSatisfy(folder -> assertThat(folder.resolve("package-info.java"))
                .exists());
    }

    private static List<Path> javaFiles() throws IOException {
        try (Stream<Path> modules = Files.list(ROOT)) {
            return modules.flatMap(module -> Stream.of(module.resolve(MAIN), module.resolve("src/test/java")))
                    .filter(Files::isDirectory)
                    .flatMap(SourcesTest::below)
                    .toList();
        }
    }

    private static Stream<Path> below(Path folder) {
        try (Stream<Path> files = Files.find(
                folder, Integer.MAX_VALUE, (file, attributes) -> file.toString().endsWith(".java"))) {
            return files.sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isMain(Path file) {
        return file.startsWith(ROOT.resolve(ROOT.relativize(file).getName(0)).resolve(MAIN));
    }

    private static String firstLine(Path file) throws IOException {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.findFirst().orElse("");
        }
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.retort.run;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Migrations that do not compile. */
public final class CompilationFailed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    CompilationFailed(List<Problem> problems) {
        super("the migrations do not compile:\n"
                + problems.stream().map(Problem::toString).collect(Collectors.joining("\n")));
        this.problems = List.copyOf(problems);
    }

    /** What the compiler said, in its order. */
    public List<Problem> problems() {
        return problems;
    }

    /**
     * One thing that the compiler said.
     *
     * @param file null where it is about none in particular
     * @param line from 1, or 0 where it is about none in particular
     */
    public record Problem(@Nullable Path file, long line, String message) {
        @Override
        public String toString() {
            return file == null ? message : file + ":" + line + ": " + message;
        }
    }
}

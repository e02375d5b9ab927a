// SPDX-License-Identifier: Apache-2.0
package dev.retort.run;

import dev.retort.migration.RevisionNode;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * What a run would tell the database, to be run by the database's own client.
 *
 * @param opening comments on how to run it, and settings
 */
public record SqlScript(Direction direction, List<String> opening, List<Part> parts) {

    /** Copies the lists. */
    public SqlScript {
        opening = List.copyOf(opening);
        parts = List.copyOf(parts);
    }

    /**
     * One migration, with the statements that record it.
     *
     * @param ended the same statements, each as the client takes it, to its end
     */
    public record Part(RevisionNode revision, List<String> statements, List<String> ended) {
        /** Copies the statements. */
        public Part {
            statements = List.copyOf(statements);
            ended = List.copyOf(ended);
        }
    }

    /** All statements in order, without semicolons between them. */
    public List<String> statements() {
        return parts.stream().flatMap(part -> part.statements().stream()).toList();
    }

    /** The script as a file, empty where there is nothing to do. */
    public String text() {
        if (parts.isEmpty()) {
            return "";
        }
        return String.join("\n", opening) + "\n"
                + parts.stream().map(this::text).collect(Collectors.joining());
    }

    private String text(Part part) {
        String heading = "\n-- " + direction.name().toLowerCase(Locale.ROOT)
                + (direction == Direction.UPGRADE ? " to " : " from ")
                + part.revision().toString().replace('\n', ' ') + "\n";
        return heading + String.join("\n", part.ended()) + "\n";
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.retort.acceptance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.retort.dialect.ServerVersion;
import dev.retort.testkit.DatabaseKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A schema before and after a change, as the test suite of another tool has it.
 *
 * @param source the other tool
 * @param id its name for the pair
 * @param before SQL that makes the one schema
 * @param after SQL that makes the other
 * @param renamed whether something is to be renamed rather than dropped and made
 * @param same whether both schemas mean the same, whatever their texts
 * @param versions the servers on which both load
 * @param flavor the only product for which it is meant, or after an exclamation mark the only one for which it is not; else empty
 */
record SchemaPair(
        String source,
        String id,
        String before,
        String after,
        boolean renamed,
        boolean same,
        Versions versions,
        String flavor) {

    /** The major versions of a server from the first to the last. */
    record Versions(int first, int last) {
        boolean contains(ServerVersion version) {
            return first <= version.major() && version.major() <= last;
        }
    }

    /** Whether both schemas load on servers of this kind. */
    boolean isFor(DatabaseKind kind) {
        boolean meant = flavor.startsWith("!")
                ? !flavor.substring(1).equals(kind.product())
                : flavor.isEmpty() || flavor.equals(kind.product());
        return meant && (kind.version().isEmpty() || versions.contains(ServerVersion.parse(kind.version())));
    }

    /** The pairs in the file, one JSON object a line. */
    static List<SchemaPair> read(Path file) throws IOException {
        ObjectMapper json = new ObjectMapper();
        List<SchemaPair> pairs = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            if (!line.isBlank()) {
                pairs.add(of(json.readTree(line)));
            }
        }
        return pairs;
    }

    private static SchemaPair of(JsonNode pair) {
        return new SchemaPair(
                pair.get("source").asText(),
                pair.get("id").asText(),
                pair.get("before").asText(),
                pair.get("after").asText(),
                pair.path("renamed").asBoolean(),
                pair.path("noop").asBoolean(),
                new Versions(
                        pair.path("min_version").asInt(0),
                        pair.path("max_version").asInt(Integer.MAX_VALUE)),
                pair.path("flavor").asText(""));
    }

    @Override
    public String toString() {
        return source + " " + id;
    }
}

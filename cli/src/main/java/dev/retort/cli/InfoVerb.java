// SPDX-License-Identifier: Apache-2.0
package dev.retort.cli;

import dev.retort.command.Info;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Command;

/** {@code retort info}. */
@Command(
        name = "info",
        header = "Tell the facts of the database: product, version, tables, size.",
        footer = {"", "Examples:", "  retort info", "  retort --env prod info --json"})
final class InfoVerb extends Verb<Info.Result> {

    private static final String[] UNITS = {"bytes", "kB", "MB", "GB", "TB"};

    InfoVerb(Session session) {
        super(session);
    }

    @Override
    Info.Result run(Session session) {
        return new Info(session.project()).run();
    }

    @Override
    void print(Info.Result result, Output output) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("product", result.product() + " " + result.version()));
        rows.add(List.of("url", result.url()));
        if (result.user() != null) {
            rows.add(List.of("user", result.user()));
        }
        rows.add(List.of("schema", result.schema()));
        rows.add(List.of("tables", String.valueOf(result.tables())));
        rows.add(List.of("size", size(result.bytes())));
        output.table(rows);
    }

    private static String size(long bytes) {
        double size = bytes;
        int unit = 0;
        while (size >= 1024 && unit < UNITS.length - 1) {
            size /= 1024;
            unit++;
        }
        return unit == 0 ? bytes + " bytes" : String.format(Locale.ROOT, "%.1f %s", size, UNITS[unit]);
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.retort.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** Writes a project of many small migrations: a table, then a column, an index and a row for it, and so on. */
final class GenerateMigrations {

    private static final int KINDS = 4;

    private GenerateMigrations() {}

    /** Takes a folder and a number of migrations. */
    public static void main(String[] args) throws IOException {
        Path folder = Files.createDirectories(Path.of(args[0]).resolve("db/migrations"));
        int number = Integer.parseInt(args[1]);
        for (int i = 0; i < number; i++) {
            Files.writeString(folder.resolve(name(i) + ".java"), source(i));
        }
    }

    private static String name(int i) {
        return String.format(Locale.ROOT, "V%05d_Step", i);
    }

    private static String id(int i) {
        return String.format(Locale.ROOT, "a%011x", i);
    }

    private static String source(int i) {
        String after = i == 0 ? "{}" : "\"" + id(i - 1) + "\"";
        String table = "t" + i / KINDS;
        String[] ways =
                switch (i % KINDS) {
                    case 0 ->
                        new String[] {
                            "createTable(\"" + table + "\", column(\"id\", bigint()).notNull(), primaryKey(\"id\"))",
                            "dropTable(\"" + table + "\")"
                        };
                    case 1 ->
                        new String[] {
                            "addColumn(\"" + table + "\", column(\"name\", varchar(80)))",
                            "dropColumn(\"" + table + "\", \"name\")"
                        };
                    case 2 ->
                        new String[] {
                            "createIndex(\"" + table + "\", index(\"ix_" + table + "\").on(\"name\"))",
                            "dropIndex(\"" + table + "\", \"ix_" + table + "\")"
                        };
                    default ->
                        new String[] {
                            "execute(\"insert into " + table + " (id, name) values (1, 'one')\")",
                            "execute(\"delete from " + table + "\")"
                        };
                };
        return """
                package db.migrations;

                import static dev.retort.schema.Column.column;
                import static dev.retort.schema.Index.index;
                import static dev.retort.schema.PrimaryKey.primaryKey;
                import static dev.retort.schema.Types.bigint;
                import static dev.retort.schema.Types.varchar;

                import dev.retort.migration.Migration;
                import dev.retort.migration.Operations;
                import dev.retort.migration.Revision;

                @Revision(id = "%s", after = %s, message = "step %d")
                public final class %s implements Migration {
                    @Override
                    public void upgrade(Operations op) {
                        op.%s;
                    }

                    @Override
                    public void downgrade(Operations op) {
                        op.%s;
                    }
                }
                """
                .formatted(id(i), after, i, name(i), ways[0], ways[1]);
    }
}

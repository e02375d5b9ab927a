// SPDX-License-Identifier: Apache-2.0
package dev.retort.run.sqlite;

import static dev.retort.dialect.sqlite.sql.Identifiers.quoted;

import dev.retort.dialect.sqlite.sql.ColumnConstraint;
import dev.retort.dialect.sqlite.sql.ColumnDefinition;
import dev.retort.dialect.sqlite.sql.CreateTable;
import dev.retort.dialect.sqlite.sql.RandomTable;
import dev.retort.dialect.sqlite.sql.Token;
import dev.retort.dialect.sqlite.sql.Tokenizer;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;

/** A random table with rows, and around it all that may stand on a table: indexes, triggers, views, children, a search index. */
final class RandomDatabase {

    private static final List<String> VALUES = List.of(
            "null",
            "0",
            "1",
            "-3",
            "7",
            "2.5",
            "9007199254740993",
            "''",
            "'a'",
            "'A '",
            "'b'",
            "'10'",
            "'x''y'",
            "x'00ff'",
            "1e300");

    private final Workbench bench;
    private final Random random;
    private final CreateTable table;
    private final String name;

    private RandomDatabase(Workbench bench, long seed) {
        this.bench = bench;
        this.random = new Random(seed);
        String sql = RandomTable.sql(seed, TestedVersion.knowsStrictTables());
        this.table = CreateTable.parse(chance(2) ? withoutComments(sql) : sql);
        this.name = quoted(table.name().value());
    }

    /** SQLite itself changes nothing that could cost a comment. */
    private static String withoutComments(String sql) {
        return Tokenizer.lexemes(sql).stream()
                .map(lexeme -> lexeme.kind() == Token.Kind.COMMENT ? " \n" : lexeme.text())
                .collect(Collectors.joining());
    }

    /** Builds the database; the same seed gives the same. */
    static String build(Workbench bench, long seed) throws SQLException {
        RandomDatabase database = new RandomDatabase(bench, seed);
        database.build();
        return database.table.name().value();
    }

    private void build() throws SQLException {
        bench.execute("create table other(id integer primary key, k, note, unique (id, k))");
        bench.execute("create table log(line, detail)");
        bench.execute("insert into other(id, k) values (1, 1), (7, 'a'), (10, 2.5)");
        bench.execute(table.sql());
        children();
        indexes();
        rows();
        views();
        triggers();
        if (chance(4) && TestedVersion.survivesAllTables()) {
            bench.execute("analyze");
        }
        bench.execute("pragma foreign_keys = " + (chance(2) && TestedVersion.survivesAllTables() ? "on" : "off"));
    }

    /** What random statements do to the rows, each taken back again; a conflict clause may have done that already. */
    static List<String> use(Workbench bench, long seed) throws SQLException {
        RandomDatabase database = new RandomDatabase(bench, seed);
        List<String> seen = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            String sql = database.statement();
            bench.execute("begin");
            seen.add(sql + ": " + bench.attempt(sql));
            Snapshot.of(bench, "", List.of()).facts().forEach((fact, values) -> {
                if (fact.startsWith("rows of ")) {
                    seen.add(fact + " " + values);
                }
            });
            bench.attempt("rollback");
        }
        return seen;
    }

    private String statement() {
        String writable = quoted(pick(table.columns()).name().value());
        return switch (random.nextInt(6)) {
            case 0, 1 -> insertion();
            case 2 -> "update " + name + " set " + writable + " = " + pick(VALUES);
            case 3 -> "delete from " + name + " where " + column() + " = " + pick(VALUES);
            case 4 -> "insert into other(k, note) values (" + pick(VALUES) + ", " + pick(VALUES) + ")";
            default -> chance(2) ? "delete from everything" : "delete from other where id = 7";
        };
    }

    private String insertion() {
        List<String> writable = writable();
        List<String> values = writable.stream().map(column -> pick(VALUES)).toList();
        return "insert into " + name + "(" + String.join(", ", writable) + ") values (" + String.join(", ", values)
                + ")";
    }

    private void children() {
        String[] rules = {"", " on delete cascade", " on delete set null on update cascade"};
        for (String rule : rules) {
            if (chance(2)) {
                String child = "\"child of" + rule + "\"";
                bench.attempt("create table " + child + "(x references " + name + "(" + column() + ")" + rule + ", y)");
                bench.attempt("insert into " + child + " values (1, 1), (7, 2), (null, 3)");
            }
        }
    }

    private void indexes() {
        List<String> parts = List.of(
                "%s", "%s desc", "%s collate nocase", "lower(%s)", "%s || 'x', %s", "%s) where (%s is not null");
        for (int i = random.nextInt(4); i > 0; i--) {
            String unique = chance(5) ? "unique " : "";
            String part = pick(parts).replace("%s", column());
            bench.attempt("create " + unique + "index \"index " + i + "\" /* why */ on " + name + "(" + part + ")");
        }
    }

    private void rows() {
        for (int i = random.nextInt(30); i > 0; i--) {
            bench.attempt(insertion());
        }
        bench.attempt("delete from " + name + " where " + column() + " = " + pick(VALUES));
        if (!table.isWithoutRowid()) {
            bench.attempt("delete from " + name + " where _rowid_ % 4 = 1");
        }
    }

    private void views() {
        if (chance(2)) {
            bench.attempt("create view everything as select * from " + name + " -- all of it");
            bench.attempt("create view above(x) as select count(*) from everything");
        }
        if (chance(2)) {
            String alias = chance(2) ? "z" : name;
            bench.attempt("create view one as select " + alias + "." + column() + " as it from " + name + " as " + alias
                    + " where 1 in (select id from other)");
        }
        if (chance(3)) {
            bench.attempt("create view broken as select nowhere from " + name);
        }
    }

    private void triggers() {
        if (chance(2)) {
            String event = pick(List.of("insert", "delete", "update", "update of " + column()));
            String row = event.startsWith("delete") ? "old" : "new";
            bench.attempt("create trigger own after " + event + " on " + name + " when " + row + "." + column()
                    + " is not 5 begin insert into log values ('" + event.charAt(0) + "', " + row + "." + column()
                    + "); end");
        }
        if (chance(2)) {
            bench.attempt("create trigger elsewhere after insert on other begin update " + name + " set " + column()
                    + " = new.note where " + column() + " is new.k; insert into log select count(*), 'n' from " + name
                    + "; end");
        }
        if (chance(3)) {
            bench.attempt(
                    "create trigger instead instead of delete on everything begin insert into log values ('v', old."
                            + column() + "); end");
        }
    }

    List<String> writable() {
        return table.columns().stream()
                .filter(column -> !column.has(ColumnConstraint.Generated.class))
                .map(column -> quoted(column.name().value()))
                .toList();
    }

    private String column() {
        ColumnDefinition column = pick(table.columns());
        return quoted(column.name().value());
    }

    private boolean chance(int oneIn) {
        return random.nextInt(oneIn) == 0;
    }

    private <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.retort.dialect.sqlite.sql;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** A random table that SQLite accepts, written with every freedom that its grammar gives. */
public final class RandomTable {

    private static final List<String> NAMES = List.of(
            "a", "B c", "select", "key", "Größe", "it's", "x\"y", "end", "left", "_1", "[odd", "na`me", "ID", "Value");
    private static final List<String> TYPES = List.of(
            "INT", "text", "VARCHAR(20)", "DECIMAL(10,2)", "DOUBLE PRECISION", "Unsigned Big Int", "\"my type\"");
    private static final List<String> STRICT_TYPES = List.of("INT", "INTEGER", "text", "REAL", "BLOB", "ANY");
    private static final List<String> DEFAULTS = List.of(
            "1",
            "- 1.5",
            "+ 0x1F",
            "'it''s'",
            "x'00Ff'",
            "NULL",
            "CURRENT_DATE",
            "( 1 + ( 2 ) )",
            "true",
            "( lower ( 'A' ) )");
    private static final List<String> ACTIONS = List.of("CASCADE", "SET NULL", "set default", "RESTRICT", "No Action");
    private static final List<String> TRIVIA =
            List.of(" ", "  ", "\n    ", " /* ), CHECK ' */ ", " -- it's a, comment)\n  ", "\t", "\r\n\t");

    private final Random random;
    private final String table;
    private final List<String> columns;
    private final List<String> plainColumns = new ArrayList<>();
    private final String resolution;
    private final boolean strict;
    private final boolean withoutRowid;
    private final List<String> tokens = new ArrayList<>();
    private boolean hasKey;
    private int names;

    private RandomTable(long seed, boolean knowsStrict) {
        random = new Random(seed);
        List<String> pool = new ArrayList<>(NAMES);
        Collections.shuffle(pool, random);
        table = pool.remove(0);
        columns = pool.subList(0, 1 + random.nextInt(6));
        resolution = pick(List.of("ROLLBACK", "abort", "FAIL", "IGNORE", "replace"));
        strict = chance(4) && knowsStrict;
        withoutRowid = chance(4);
    }

    /** The statement; the same seed gives the same. */
    public static String sql(long seed) {
        return sql(seed, true);
    }

    /** The statement, for a SQLite that perhaps does not know strict tables yet. */
    public static String sql(long seed, boolean knowsStrict) {
        return new RandomTable(seed, knowsStrict).text();
    }

    private String text() {
        words("CREATE TABLE", spelled(table), "(");
        boolean tableKey = chance(2);
        for (int i = 0; i < columns.size(); i++) {
            if (i > 0) {
                words(",");
            }
            column(columns.get(i), i == 0 && !tableKey && (withoutRowid || chance(2)));
        }
        constraints((tableKey && chance(2)) || (withoutRowid && !hasKey));
        words(")");
        options();
        return joined();
    }

    private void column(String name, boolean key) {
        boolean generated = !plainColumns.isEmpty() && !key && chance(5);
        words(definition(name));
        List<Runnable> constraints = new ArrayList<>();
        boolean counting = key && !withoutRowid && chance(2);
        if (counting) {
            words("INTEGER");
        } else if (strict || !chance(4)) {
            words(pick(strict ? STRICT_TYPES : TYPES));
        }
        if (key) {
            hasKey = true;
            constraints.add(() -> words("PRIMARY KEY", counting && chance(2) ? "AUTOINCREMENT" : conflict()));
        }
        if (generated) {
            String source = spelledInside(pick(plainColumns));
            constraints.add(() -> words(chance(2) ? "" : "GENERATED ALWAYS", "AS (", source, "|| 'x)' )", storage()));
        } else {
            plainColumns.add(name);
            sometimes(3, constraints, () -> words("DEFAULT", pick(DEFAULTS)));
        }
        sometimes(3, constraints, () -> words("NOT NULL", conflict()));
        sometimes(5, constraints, () -> words("UNIQUE", conflict()));
        sometimes(4, constraints, () -> words("COLLATE", pick(List.of("nocase", "[rtrim]", "\"BINARY\""))));
        sometimes(4, constraints, () -> words("CHECK (", condition(), ")"));
        sometimes(5, constraints, () -> reference(1));
        Collections.shuffle(constraints, random);
        for (Runnable constraint : constraints) {
            constraintName();
            constraint.run();
        }
    }

    private void constraints(boolean key) {
        List<Runnable> constraints = new ArrayList<>();
        if (key) {
            constraints.add(() -> words("PRIMARY KEY (", parts(plainColumns), ")", conflict()));
        }
        sometimes(3, constraints, () -> words("UNIQUE (", parts(columns), ")", conflict()));
        sometimes(2, constraints, () -> words("CHECK (", condition(), ")"));
        sometimes(3, constraints, () -> {
            int size = 1 + random.nextInt(2);
            words("FOREIGN KEY (", list(plainColumns, size), ")");
            reference(Math.min(size, plainColumns.size()));
        });
        Collections.shuffle(constraints, random);
        for (int i = 0; i < constraints.size(); i++) {
            if (i == 0 || !chance(4)) {
                words(",");
            }
            constraintName();
            constraints.get(i).run();
        }
    }

    private void options() {
        if (withoutRowid) {
            words("WITHOUT rowid", strict ? "," : "");
        }
        if (strict) {
            words("Strict");
        }
    }

    private void reference(int width) {
        String target = chance(2) ? table : "other";
        words("REFERENCES", spelled(target));
        if (target.equals(table) && columns.size() >= width) {
            words("(", list(columns, width), ")");
        } else {
            words(width == 1 ? "( id )" : "( id , k )");
        }
        words(chance(2) ? "ON DELETE " + pick(ACTIONS) : "", chance(3) ? "ON UPDATE " + pick(ACTIONS) : "");
        words(chance(4) ? "MATCH full" : "", chance(3) ? "DEFERRABLE INITIALLY DEFERRED" : "");
    }

    private String condition() {
        String column = spelledInside(pick(columns));
        String other = chance(3) ? spelledTable() + " . " + spelledInside(pick(columns)) : spelledInside(pick(columns));
        return pick(List.of(
                column + " > " + other,
                "length ( " + column + " ) < 10 OR " + other + " IN ( 'a' , ')' )",
                "CASE WHEN " + column + " THEN 1 ELSE " + other + " END IS NOT NULL",
                "( " + column + " || " + other + " ) NOT LIKE 'x%' ESCAPE '!'"));
    }

    private String parts(List<String> from) {
        List<String> chosen = choose(from, 1 + random.nextInt(3));
        return String.join(
                " , ",
                chosen.stream()
                        .map(name -> definition(name)
                                + (chance(4) ? " COLLATE nocase" : "")
                                + pick(List.of("", " ASC", " desc")))
                        .toList());
    }

    private String list(List<String> from, int size) {
        return String.join(
                " , ", choose(from, size).stream().map(this::definition).toList());
    }

    private List<String> choose(List<String> from, int size) {
        List<String> chosen = new ArrayList<>(from);
        Collections.shuffle(chosen, random);
        return chosen.subList(0, Math.min(size, chosen.size()));
    }

    private void constraintName() {
        if (chance(3)) {
            words("CONSTRAINT", spelled("name " + names++));
        }
    }

    /** One resolution for the whole table: SQLite refuses two for the same columns. */
    private String conflict() {
        return chance(4) ? "ON CONFLICT " + resolution : "";
    }

    private String storage() {
        return pick(List.of("", "STORED", "virtual"));
    }

    private void sometimes(int oneIn, List<Runnable> list, Runnable action) {
        if (chance(oneIn)) {
            list.add(action);
        }
    }

    /** A name where the grammar wants one, where SQLite takes strings too. */
    private String definition(String name) {
        return chance(6) ? Identifiers.literal(name) : spelledInside(name);
    }

    private String spelledInside(String name) {
        return chance(3) ? anyCase(name) : spelled(name);
    }

    private String spelledTable() {
        return spelled(table);
    }

    private String spelled(String name) {
        boolean bare =
                Identifiers.isPlain(name) || List.of("key", "end", "left").contains(name);
        List<String> examples = bare ? List.of("x", "x", "\"x\"", "[x]", "`x`") : List.of("\"x\"", "[x]", "`x`");
        String example = pick(examples);
        return example.equals("x") ? name : Identifiers.spelledLike(example, name);
    }

    private String anyCase(String name) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            text.append(c < 128 && random.nextBoolean() ? Character.toUpperCase(c) : c);
        }
        return Identifiers.quoted(text.toString());
    }

    private void words(String... words) {
        for (String word : words) {
            if (!word.isEmpty()) {
                Tokenizer.tokens(word).forEach(token -> tokens.add(token.text()));
            }
        }
    }

    private String joined() {
        StringBuilder text = new StringBuilder();
        for (String token : tokens) {
            boolean mark = token.length() == 1 && "(),.".contains(token);
            if (text.length() > 0 && !(mark && chance(2))) {
                text.append(chance(3) && !isTakenForType(token) ? pick(TRIVIA) : " ");
            }
            text.append(token);
        }
        return text.toString();
    }

    /** SQLite first takes these two words for a part of the type, and then leaves comments before them in it. */
    private static boolean isTakenForType(String token) {
        return token.equals("GENERATED") || token.equals("ALWAYS");
    }

    private boolean chance(int oneIn) {
        return random.nextInt(oneIn) == 0;
    }

    private <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }
}

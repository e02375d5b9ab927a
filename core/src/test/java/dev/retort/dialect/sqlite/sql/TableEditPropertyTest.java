// SPDX-License-Identifier: Apache-2.0
package dev.retort.dialect.sqlite.sql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.dialect.sqlite.sql.TableEdit.SelfReferences;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Random edits of random tables: SQLite takes the new text, and it says what was asked for and nothing else. */
class TableEditPropertyTest {

    private static final int TRIES = 200;

    @Property(tries = TRIES)
    void adding_a_column(@ForAll long seed) throws SQLException {
        TableEdit before = table(seed);

        TableEdit after = before.addColumn("new TEXT DEFAULT 'x'");

        assertThat(change(before, after)).isEqualTo(Change.added("column new TEXT", "  default: 'x'"));
        assertThat(isPart(before, after)).isTrue();
    }

    @Property(tries = TRIES)
    void adding_a_constraint(@ForAll long seed) throws SQLException {
        TableEdit before = table(seed);
        String name = before.table().columns().get(0).name().value();

        TableEdit after = before.addConstraint("CONSTRAINT new CHECK (" + Identifiers.quoted(name) + " <> 1)");

        assertThat(change(before, after)).isEqualTo(Change.added("new= check: " + Identifiers.quoted(name) + " <> 1"));
        assertThat(isPart(before, after)).isTrue();
        assertThat(change(before, after.dropConstraint("NEW"))).isEqualTo(Change.NONE);
    }

    @Property(tries = TRIES)
    void dropping_a_column(@ForAll long seed) throws SQLException {
        TableEdit before = table(seed);
        ColumnDefinition column = column(before, seed);
        boolean needed = (before.table().isWithoutRowid() && column.has(ColumnConstraint.PrimaryKey.class))
                || before.table().columns().stream()
                        .filter(other -> !other.has(ColumnConstraint.Generated.class))
                        .allMatch(column::equals);
        if (needed) {
            return;
        }

        Optional<TableEdit> after = dropped(before, column);

        if (after.isPresent()) {
            assertThat(change(before, after.get())).isEqualTo(Change.removed(Outline.lines(column)));
            assertThat(isPart(after.get(), before)).isTrue();
        }
    }

    @Property(tries = TRIES)
    void renaming_a_column(@ForAll long seed) throws SQLException {
        TableEdit before = table(seed);
        String name = column(before, seed).name().value();

        TableEdit after = before.column(name).rename("new");

        assertThat(after.table().column(name)).isEmpty();
        assertThat(accepted(after)).isEqualTo(TableFacts.ofText(after.table()));
        assertThat(normal(after.column("New").rename(name))).isEqualTo(normal(before));
    }

    /** SQLite's own RENAME COLUMN is the judge, but for keys of tables without rowid, where it may fail. */
    @Property(tries = TRIES)
    void renaming_a_column_as_SQLite_does(@ForAll long seed) throws SQLException {
        TableEdit before = table(seed);
        String name = column(before, seed).name().value();
        if (before.table().isWithoutRowid()) {
            return;
        }
        try (SqliteMemory memory = SqliteMemory.open().execute(before.sql())) {
            memory.execute(
                    "ALTER TABLE " + Identifiers.quoted(before.table().name().value()) + " RENAME COLUMN "
                            + Identifiers.quoted(name) + " TO new");

            TableEdit after = before.column(name).rename("new");

            assertThat(normal(after))
                    .isEqualTo(normal(
                            TableEdit.of(TableTextPropertyTest.stored(memory).sql())));
        }
    }

    @Property(tries = TRIES)
    void renaming_the_table(@ForAll long seed) throws SQLException {
        TableEdit before = table(seed);
        String name = before.table().name().value();

        TableEdit follow = before.rename("new", SelfReferences.FOLLOW);
        TableEdit keep = before.rename("new", SelfReferences.KEEP);

        assertThat(accepted(follow)).isEqualTo(TableFacts.ofText(follow.table()));
        assertThat(accepted(keep).foreignKeys()).isEqualTo(accepted(before).foreignKeys());
        assertThat(normal(follow.rename(name, SelfReferences.FOLLOW))).isEqualTo(normal(before));
        assertThat(normal(keep.rename(name, SelfReferences.KEEP))).isEqualTo(normal(before));
    }

    @Property(tries = TRIES)
    void changing_a_column(@ForAll long seed) throws SQLException {
        TableEdit before = table(seed);
        ColumnDefinition column = column(before, seed);
        ColumnEdit edit = before.column(column.name().value());
        boolean counts = column.has(ColumnConstraint.PrimaryKey.class);

        if (!counts) {
            assertThat(change(before, edit.setType("Any")))
                    .isEqualTo(new Change(List.of(Outline.head(column)), List.of("column " + column.name() + " Any")));
        }
        assertThat(change(before, edit.dropNotNull()))
                .isEqualTo(Change.removed(lines(column, ColumnConstraint.NotNull.class)));
        assertThat(change(
                        before.column(column.name().value()).dropNotNull(),
                        edit.dropNotNull().column(column.name().value()).setNotNull()))
                .isEqualTo(Change.added("  not null"));
        assertThat(change(before, edit.dropCollation()))
                .isEqualTo(Change.removed(lines(column, ColumnConstraint.Collate.class)));
        assertThat(change(
                        edit.dropCollation(),
                        edit.dropCollation().column(column.name().value()).setCollation("rtrim")))
                .isEqualTo(Change.added("  collate rtrim"));
        assertThat(change(before, edit.dropGenerated()))
                .isEqualTo(Change.removed(lines(column, ColumnConstraint.Generated.class)));
        if (!column.has(ColumnConstraint.Generated.class)) {
            assertThat(change(before, edit.dropDefault()))
                    .isEqualTo(Change.removed(lines(column, ColumnConstraint.Default.class)));
            assertThat(change(
                            edit.dropDefault(),
                            edit.dropDefault().column(column.name().value()).setDefault("(1 + 2)")))
                    .isEqualTo(Change.added("  default: (1 + 2)"));
        }
    }

    @Property(tries = TRIES)
    void dropping_constraints(@ForAll long seed) throws SQLException {
        TableEdit before = table(seed);
        TableEdit after = before;
        for (ColumnDefinition column : before.table().columns()) {
            List<String> name = List.of(column.name().value());
            if (column.has(ColumnConstraint.Unique.class)) {
                after = after.dropUnique(name);
            }
            for (var key : column.all(ColumnConstraint.ForeignKey.class).toList()) {
                after = after.dropForeignKey(
                        name,
                        key.reference().table().value(),
                        names(key.reference().columns()));
            }
        }
        TableFacts facts = accepted(after);

        assertThat(facts).isEqualTo(TableFacts.ofText(after.table()));
        assertThat(facts.columns()).isEqualTo(accepted(before).columns());
        assertThat(after.table().columns())
                .noneMatch(column -> column.has(ColumnConstraint.Unique.class))
                .noneMatch(column -> column.has(ColumnConstraint.ForeignKey.class));
        assertThat(isPart(after, before)).isTrue();
    }

    /** The lines of the outline that an edit removed and added. */
    private record Change(List<String> removed, List<String> added) {

        static final Change NONE = new Change(List.of(), List.of());

        Change {
            removed = removed.stream().sorted().toList();
            added = added.stream().sorted().toList();
        }

        static Change added(String... lines) {
            return new Change(List.of(), List.of(lines));
        }

        static Change removed(List<String> lines) {
            return new Change(lines, List.of());
        }
    }

    private static Change change(TableEdit before, TableEdit after) throws SQLException {
        assertThat(accepted(after)).as(after.sql()).isEqualTo(TableFacts.ofText(after.table()));
        List<String> removed = new ArrayList<>(Outline.lines(before.table()));
        List<String> added = new ArrayList<>();
        for (String line : Outline.lines(after.table())) {
            if (!removed.remove(line)) {
                added.add(line);
            }
        }
        return new Change(removed, added);
    }

    /** What SQLite says of the text; it fails where SQLite does not take it. */
    private static TableFacts accepted(TableEdit edit) throws SQLException {
        try (SqliteMemory memory = SqliteMemory.open().execute(edit.sql())) {
            return TableFacts.ofDatabase(memory, edit.table().name().value());
        }
    }

    private static Optional<TableEdit> dropped(TableEdit before, ColumnDefinition column) {
        try {
            return Optional.of(before.column(column.name().value()).drop());
        } catch (ColumnStillUsed refusal) {
            assertThat(refusal.users()).isNotEmpty();
            return Optional.empty();
        }
    }

    private static List<String> lines(ColumnDefinition column, Class<? extends ColumnConstraint> kind) {
        return column.all(kind).map(constraint -> "  " + Outline.of(constraint)).toList();
    }

    /** Whether all lexemes of the first are lexemes of the second, comments too, in the same order. */
    private static boolean isPart(TableEdit part, TableEdit whole) {
        List<String> wanted = lexemes(part);
        int found = 0;
        for (String lexeme : lexemes(whole)) {
            if (found < wanted.size() && wanted.get(found).equals(lexeme)) {
                found++;
            }
        }
        return found == wanted.size();
    }

    private static List<String> lexemes(TableEdit edit) {
        return Tokenizer.lexemes(edit.sql()).stream()
                .filter(lexeme -> lexeme.kind() != Token.Kind.SPACE)
                .map(Token::text)
                .toList();
    }

    /** The lexemes without the freedom that names have in quotes and case. */
    private static List<String> normal(TableEdit edit) {
        return Tokenizer.tokens(edit.sql()).stream()
                .map(token -> Identifiers.folded(Identifiers.unquote(token.text())))
                .toList();
    }

    private static List<String> names(List<Name> names) {
        return names.stream().map(Name::value).toList();
    }

    private static TableEdit table(long seed) throws SQLException {
        try (SqliteMemory memory = SqliteMemory.open().execute(RandomTable.sql(seed))) {
            return TableEdit.of(TableTextPropertyTest.stored(memory).sql());
        }
    }

    private static ColumnDefinition column(TableEdit edit, long seed) {
        List<ColumnDefinition> columns = edit.table().columns();
        return columns.get((int) Math.floorMod(seed, (long) columns.size()));
    }
}

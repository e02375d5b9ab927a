// SPDX-License-Identifier: Apache-2.0
package dev.retort.diff;

import static dev.retort.schema.Column.column;
import static dev.retort.schema.Sequence.sequence;
import static dev.retort.schema.Types.bigint;
import static dev.retort.schema.Types.enumType;
import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.dialect.Dialects;
import dev.retort.dialect.ServerVersion;
import dev.retort.operation.Operation;
import dev.retort.schema.EnumType;
import dev.retort.schema.ObjectName;
import dev.retort.schema.Schema;
import dev.retort.schema.Table;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A sequence that counts on keeps its numbers under another name; where that could be meant of several, none is renamed. */
class ImpliedRenamesTest {

    private static final Table BOOK = Table.of("book", column("id", bigint()));
    private static final Table AUTHOR = Table.of("author", column("id", bigint()));
    private static final Table WRITER = Table.of("writer", column("id", bigint()));

    private final Differ differ = new Differ(Dialects.installed().byId("postgresql"), ServerVersion.parse("18.0"));

    @Test
    void the_only_sequence_that_goes_becomes_the_only_one_that_comes() {
        Schema live = Schema.EMPTY.with(BOOK).with(sequence("book_seq").incrementBy(50));
        Schema target = Schema.EMPTY.with(BOOK).with(sequence("volume_seq").incrementBy(50));

        assertThat(diff(live, target, Renames.none()))
                .containsExactly(new Operation.AlterSequence(
                        ObjectName.of("book_seq"), sequence("volume_seq").incrementBy(50)));
    }

    @Test
    void a_sequence_that_counts_otherwise_is_another_one() {
        Schema live = Schema.EMPTY.with(BOOK).with(sequence("book_seq").incrementBy(50));
        Schema target = Schema.EMPTY.with(BOOK).with(sequence("volume_seq"));

        assertThat(diff(live, target, Renames.none()))
                .containsExactly(
                        new Operation.CreateSequence(sequence("volume_seq")),
                        new Operation.DropSequence(ObjectName.of("book_seq")));
    }

    @Test
    void of_several_that_could_be_meant_none_is_renamed() {
        Schema live = Schema.EMPTY.with(BOOK).with(sequence("a_seq")).with(sequence("b_seq"));
        Schema target = Schema.EMPTY.with(BOOK).with(sequence("c_seq"));

        assertThat(diff(live, target, Renames.none()))
                .containsExactly(
                        new Operation.CreateSequence(sequence("c_seq")),
                        new Operation.DropSequence(ObjectName.of("a_seq")),
                        new Operation.DropSequence(ObjectName.of("b_seq")));
    }

    @Test
    void the_sequence_of_another_table_is_not_renamed() {
        Schema live = Schema.EMPTY.with(AUTHOR).with(sequence("author_seq"));
        Schema target = Schema.EMPTY.with(BOOK).with(sequence("book_seq"));

        assertThat(diff(live, target, Renames.none()))
                .containsExactly(
                        new Operation.CreateSequence(sequence("book_seq")),
                        new Operation.DropTable(AUTHOR.name()),
                        new Operation.CreateTable(BOOK),
                        new Operation.DropSequence(ObjectName.of("author_seq")));
    }

    @Test
    void a_sequence_goes_with_its_table() {
        Schema live = Schema.EMPTY.with(AUTHOR).with(sequence("author_seq")).with(sequence("other_seq"));
        Schema target = Schema.EMPTY
                .with(WRITER)
                .with(BOOK)
                .with(sequence("writer_seq"))
                .with(sequence("book_seq"));
        Renames renames = new Renames(List.of(new Renames.TableRename(AUTHOR.name(), "writer")), List.of());

        assertThat(diff(live, target, renames))
                .containsExactly(
                        new Operation.RenameTable(AUTHOR.name(), "writer"),
                        new Operation.AlterSequence(ObjectName.of("author_seq"), sequence("writer_seq")),
                        new Operation.CreateSequence(sequence("book_seq")),
                        new Operation.CreateTable(BOOK),
                        new Operation.DropSequence(ObjectName.of("other_seq")));
    }

    @Test
    void an_enum_type_is_renamed_under_the_columns_that_stay() {
        Schema live = Schema.EMPTY
                .with(EnumType.of("genre", "a", "b"))
                .with(Table.of("book", column("genre", enumType("genre"))));
        Schema target = Schema.EMPTY
                .with(EnumType.of("kind", "a", "b"))
                .with(Table.of("book", column("genre", enumType("kind"))));

        assertThat(diff(live, target, Renames.none()))
                .containsExactly(new Operation.AlterEnum(ObjectName.of("genre"), EnumType.of("kind", "a", "b")));
    }

    private List<Operation> diff(Schema live, Schema target, Renames renames) {
        return differ.diff(live, target, DiffOptions.defaults().withRenames(renames))
                .upgrade()
                .operations();
    }
}

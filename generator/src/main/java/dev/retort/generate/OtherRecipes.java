// SPDX-License-Identifier: Apache-2.0
package dev.retort.generate;

import static dev.retort.generate.ScaffoldOption.BATCH_SIZE;
import static dev.retort.generate.ScaffoldOption.COLUMNS;
import static dev.retort.generate.ScaffoldOption.DATABASE;
import static dev.retort.generate.ScaffoldOption.DESCRIPTION;
import static dev.retort.generate.ScaffoldOption.INCREMENT;
import static dev.retort.generate.ScaffoldOption.NAME;
import static dev.retort.generate.ScaffoldOption.REASON;
import static dev.retort.generate.ScaffoldOption.SET;
import static dev.retort.generate.ScaffoldOption.SQL;
import static dev.retort.generate.ScaffoldOption.START;
import static dev.retort.generate.ScaffoldOption.TABLE;
import static dev.retort.generate.ScaffoldOption.TO;
import static dev.retort.generate.ScaffoldOption.UNDO;
import static dev.retort.generate.ScaffoldOption.VALUES;
import static dev.retort.generate.ScaffoldOption.WHERE;

import dev.retort.migration.Row;
import dev.retort.operation.Operation;
import dev.retort.schema.EnumType;
import dev.retort.schema.Sequence;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Scaffolds for schemas, sequences, enum types and data. */
final class OtherRecipes {

    private OtherRecipes() {}

    static List<Recipe> all() {
        List<Recipe> all = new ArrayList<>(objects());
        all.addAll(data());
        return all;
    }

    private static List<Recipe> objects() {
        return List.of(
                Recipe.of(
                        Template.CREATE_SCHEMA,
                        "A new schema for tables to be in.",
                        said -> new Operation.CreateSchema(said.text(NAME)),
                        NAME),
                Recipe.of(
                        Template.DROP_SCHEMA,
                        "An empty schema goes.",
                        said -> new Operation.DropSchema(said.text(NAME)),
                        NAME),
                Recipe.of(
                        Template.CREATE_SEQUENCE,
                        "A new sequence.",
                        said -> new Operation.CreateSequence(sequence(said)),
                        NAME,
                        START,
                        INCREMENT),
                Recipe.of(
                        Template.ALTER_SEQUENCE,
                        "A sequence changes.",
                        said -> new Operation.AlterSequence(said.objectName(NAME), sequence(said)),
                        NAME,
                        START,
                        INCREMENT),
                Recipe.of(
                        Template.DROP_SEQUENCE,
                        "A sequence goes.",
                        said -> new Operation.DropSequence(said.objectName(NAME)),
                        NAME),
                Recipe.of(
                        Template.CREATE_ENUM,
                        "A new enum type.",
                        said -> new Operation.CreateEnum(new EnumType(said.objectName(NAME), said.list(VALUES))),
                        NAME,
                        VALUES),
                Recipe.of(
                        Template.ALTER_ENUM,
                        "An enum type gets other values, or another name.",
                        said -> new Operation.AlterEnum(said.objectName(NAME), altered(said)),
                        NAME,
                        VALUES,
                        TO),
                Recipe.of(
                        Template.DROP_ENUM,
                        "An enum type goes.",
                        said -> new Operation.DropEnum(said.objectName(NAME)),
                        NAME));
    }

    private static List<Recipe> data() {
        return List.of(
                Recipe.of(
                        Template.EXECUTE,
                        "SQL, and what undoes it.",
                        said -> new Operation.Execute(said.text(SQL), said.optional(UNDO)),
                        SQL,
                        UNDO),
                Recipe.of(
                        Template.BULK_INSERT,
                        "Rows to insert.",
                        said -> new Operation.BulkInsert(
                                said.table(),
                                said.list(COLUMNS),
                                List.of(Row.row(said.row().toArray()).values())),
                        TABLE,
                        COLUMNS,
                        VALUES),
                Recipe.of(
                        Template.BACKFILL,
                        "Rows to fill, in batches.",
                        said -> new Operation.Backfill(
                                said.table(), said.text(SET), said.optional(WHERE), said.number(BATCH_SIZE)),
                        TABLE,
                        SET,
                        WHERE,
                        BATCH_SIZE),
                Recipe.of(
                        Template.RUN,
                        "Code that works on the connection.",
                        said -> new Operation.Run(said.text(DESCRIPTION), connection -> {}),
                        DESCRIPTION),
                Recipe.of(
                        Template.REQUIRE,
                        "A query that must give no row.",
                        said -> new Operation.Require(said.text(SQL), said.text(REASON)),
                        SQL,
                        REASON),
                Recipe.of(
                        Template.ON_DATABASE,
                        "SQL for one database only.",
                        said -> new Operation.OnDatabase(
                                Set.of(said.text(DATABASE)), List.of(new Operation.Execute(said.text(SQL), null))),
                        DATABASE,
                        SQL));
    }

    private static Sequence sequence(ScaffoldValues said) {
        return Sequence.sequence(said.objectName(NAME).toString())
                .startWith(said.number(START))
                .incrementBy(said.number(INCREMENT));
    }

    private static EnumType altered(ScaffoldValues said) {
        return new EnumType(said.objectName(said.has(TO) ? TO : NAME), said.list(VALUES));
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.retort.generate;

import static dev.retort.generate.ScaffoldOption.COLUMN;
import static dev.retort.generate.ScaffoldOption.COLUMNS;
import static dev.retort.generate.ScaffoldOption.COMMENT;
import static dev.retort.generate.ScaffoldOption.DEFAULT;
import static dev.retort.generate.ScaffoldOption.DEFAULT_EXPRESSION;
import static dev.retort.generate.ScaffoldOption.FILL;
import static dev.retort.generate.ScaffoldOption.NOT_NULL;
import static dev.retort.generate.ScaffoldOption.NULLABLE;
import static dev.retort.generate.ScaffoldOption.PRIMARY_KEY;
import static dev.retort.generate.ScaffoldOption.TABLE;
import static dev.retort.generate.ScaffoldOption.TO;
import static dev.retort.generate.ScaffoldOption.TYPE;

import dev.retort.operation.ColumnChange;
import dev.retort.operation.Operation;
import dev.retort.schema.Column;
import dev.retort.schema.DataType;
import dev.retort.schema.PrimaryKey;
import dev.retort.schema.Table;
import dev.retort.schema.TableElement;
import dev.retort.schema.TableNote;
import dev.retort.schema.Types;
import java.util.ArrayList;
import java.util.List;

/** Scaffolds for tables and columns. */
final class TableRecipes {

    private TableRecipes() {}

    static List<Recipe> all() {
        return List.of(
                Recipe.of(
                        Template.CREATE_TABLE,
                        "A new table.",
                        TableRecipes::createTable,
                        TABLE,
                        COLUMNS,
                        PRIMARY_KEY,
                        COMMENT),
                Recipe.of(
                        Template.DROP_TABLE,
                        "A table goes, with its rows.",
                        said -> new Operation.DropTable(said.table()),
                        TABLE),
                Recipe.of(
                        Template.RENAME_TABLE,
                        "A table gets another name.",
                        said -> new Operation.RenameTable(said.table(), said.text(TO)),
                        TABLE,
                        TO),
                Recipe.of(
                        Template.COMMENT_ON_TABLE,
                        "A table gets another comment.",
                        said -> new Operation.CommentOnTable(said.table(), said.text(COMMENT)),
                        TABLE,
                        COMMENT),
                Recipe.of(
                        Template.ADD_COLUMN,
                        "A new column.",
                        said -> new Operation.AddColumn(said.table(), column(said), said.optional(FILL)),
                        TABLE,
                        COLUMN,
                        TYPE,
                        NOT_NULL,
                        DEFAULT,
                        DEFAULT_EXPRESSION,
                        FILL,
                        COMMENT),
                Recipe.of(
                        Template.DROP_COLUMN,
                        "A column goes, with its values.",
                        said -> new Operation.DropColumn(said.table(), said.text(COLUMN)),
                        TABLE,
                        COLUMN),
                Recipe.of(
                        Template.RENAME_COLUMN,
                        "A column gets another name.",
                        said -> new Operation.RenameColumn(said.table(), said.text(COLUMN), said.text(TO)),
                        TABLE,
                        COLUMN,
                        TO),
                Recipe.of(
                        Template.ALTER_COLUMN,
                        "A column changes.",
                        said -> new Operation.AlterColumn(said.table(), said.text(COLUMN), changes(said)),
                        TABLE,
                        COLUMN,
                        TYPE,
                        NOT_NULL,
                        NULLABLE,
                        DEFAULT,
                        DEFAULT_EXPRESSION,
                        COMMENT));
    }

    private static Operation createTable(ScaffoldValues said) {
        List<TableElement> elements = new ArrayList<>();
        if (said.has(COLUMNS)) {
            elements.addAll(said.columns());
        } else {
            elements.add(Column.column("id", Types.bigint()).notNull().asIdentity());
            elements.add(Column.column(said.text(COLUMN), said.type()));
        }
        if (said.has(PRIMARY_KEY) || !said.has(COLUMNS)) {
            elements.add(new PrimaryKey(null, said.list(PRIMARY_KEY)));
        }
        if (said.has(COMMENT)) {
            elements.add(TableNote.tableComment(said.text(COMMENT)));
        }
        return new Operation.CreateTable(Table.of(said.table(), elements));
    }

    private static Column column(ScaffoldValues said) {
        DataType type = said.type();
        return Column.column(said.text(COLUMN), type)
                .withNullable(!said.has(NOT_NULL))
                .withDefault(said.defaultValue(type))
                .withComment(said.optional(COMMENT));
    }

    private static List<ColumnChange> changes(ScaffoldValues said) {
        List<ColumnChange> changes = new ArrayList<>();
        if (said.has(TYPE)) {
            changes.add(ColumnChange.type(said.type()));
        }
        if (said.has(NOT_NULL) || said.has(NULLABLE)) {
            changes.add(said.has(NOT_NULL) ? ColumnChange.notNull() : ColumnChange.nullable());
        }
        if (said.has(DEFAULT) || said.has(DEFAULT_EXPRESSION)) {
            changes.add(new ColumnChange.SetDefault(said.defaultValue(said.has(TYPE) ? said.type() : null)));
        }
        if (said.has(COMMENT)) {
            changes.add(ColumnChange.comment(said.text(COMMENT)));
        }
        return changes.isEmpty() ? List.of(ColumnChange.type(said.type())) : changes;
    }
}

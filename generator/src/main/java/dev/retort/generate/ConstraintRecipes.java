// SPDX-License-Identifier: Apache-2.0
package dev.retort.generate;

import static dev.retort.generate.ScaffoldOption.COLUMNS;
import static dev.retort.generate.ScaffoldOption.CONCURRENTLY;
import static dev.retort.generate.ScaffoldOption.EXPRESSION;
import static dev.retort.generate.ScaffoldOption.NAME;
import static dev.retort.generate.ScaffoldOption.ON_DELETE;
import static dev.retort.generate.ScaffoldOption.ON_UPDATE;
import static dev.retort.generate.ScaffoldOption.REFERENCED_COLUMNS;
import static dev.retort.generate.ScaffoldOption.REFERENCES;
import static dev.retort.generate.ScaffoldOption.TABLE;
import static dev.retort.generate.ScaffoldOption.TO;
import static dev.retort.generate.ScaffoldOption.UNIQUE;
import static dev.retort.generate.ScaffoldOption.WHERE;

import dev.retort.operation.Operation;
import dev.retort.schema.Check;
import dev.retort.schema.ForeignKey;
import dev.retort.schema.Index;
import dev.retort.schema.IndexPart;
import dev.retort.schema.PrimaryKey;
import dev.retort.schema.Unique;
import java.util.List;

/** Scaffolds for constraints and indexes. */
final class ConstraintRecipes {

    private ConstraintRecipes() {}

    static List<Recipe> all() {
        return List.of(
                Recipe.of(
                        Template.ADD_PRIMARY_KEY,
                        "A table gets a primary key.",
                        said -> new Operation.AddPrimaryKey(
                                said.table(), new PrimaryKey(said.optional(NAME), said.list(COLUMNS))),
                        TABLE,
                        COLUMNS,
                        NAME),
                Recipe.of(
                        Template.DROP_PRIMARY_KEY,
                        "A table loses its primary key.",
                        said -> new Operation.DropPrimaryKey(said.table()),
                        TABLE),
                Recipe.of(
                        Template.ADD_UNIQUE,
                        "A table gets a unique constraint.",
                        said -> new Operation.AddUnique(
                                said.table(), Unique.unique(said.name("uq")).on(said.list(COLUMNS))),
                        TABLE,
                        COLUMNS,
                        NAME),
                Recipe.of(
                        Template.DROP_UNIQUE,
                        "A unique constraint goes.",
                        said -> new Operation.DropUnique(said.table(), said.text(NAME), List.of()),
                        TABLE,
                        NAME),
                Recipe.of(
                        Template.ADD_FOREIGN_KEY,
                        "A table gets a foreign key.",
                        said -> new Operation.AddForeignKey(said.table(), foreignKey(said)),
                        TABLE,
                        COLUMNS,
                        REFERENCES,
                        REFERENCED_COLUMNS,
                        ON_DELETE,
                        ON_UPDATE,
                        NAME),
                Recipe.of(
                        Template.DROP_FOREIGN_KEY,
                        "A foreign key goes.",
                        said -> new Operation.DropForeignKey(said.table(), said.text(NAME), List.of()),
                        TABLE,
                        NAME),
                Recipe.of(
                        Template.ADD_CHECK,
                        "A table gets a condition that every row meets.",
                        said -> new Operation.AddCheck(
                                said.table(), Check.check(said.text(NAME), said.text(EXPRESSION))),
                        TABLE,
                        NAME,
                        EXPRESSION),
                Recipe.of(
                        Template.DROP_CHECK,
                        "A condition goes.",
                        said -> new Operation.DropCheck(said.table(), said.text(NAME), null),
                        TABLE,
                        NAME),
                Recipe.of(
                        Template.RENAME_CONSTRAINT,
                        "A constraint gets another name.",
                        said -> new Operation.RenameConstraint(said.table(), said.text(NAME), said.text(TO)),
                        TABLE,
                        NAME,
                        TO),
                Recipe.of(
                        Template.CREATE_INDEX,
                        "A table gets an index.",
                        said -> new Operation.CreateIndex(said.table(), index(said), said.has(CONCURRENTLY)),
                        TABLE,
                        COLUMNS,
                        UNIQUE,
                        WHERE,
                        NAME,
                        CONCURRENTLY),
                Recipe.of(
                        Template.DROP_INDEX,
                        "An index goes.",
                        said -> new Operation.DropIndex(said.table(), said.text(NAME), said.has(CONCURRENTLY)),
                        TABLE,
                        NAME,
                        CONCURRENTLY),
                Recipe.of(
                        Template.RENAME_INDEX,
                        "An index gets another name.",
                        said -> new Operation.RenameIndex(said.table(), said.text(NAME), said.text(TO)),
                        TABLE,
                        NAME,
                        TO));
    }

    private static ForeignKey foreignKey(ScaffoldValues said) {
        return said.foreignKey(ForeignKey.foreignKey(said.list(COLUMNS).toArray(String[]::new))
                        .named(said.name("fk")))
                .onDelete(said.action(ON_DELETE))
                .onUpdate(said.action(ON_UPDATE));
    }

    private static Index index(ScaffoldValues said) {
        Index index = Index.index(said.name("ix"))
                .on(said.list(COLUMNS).stream().map(IndexPart::ascending).toList())
                .where(said.optional(WHERE));
        return said.has(UNIQUE) ? index.unique() : index;
    }
}

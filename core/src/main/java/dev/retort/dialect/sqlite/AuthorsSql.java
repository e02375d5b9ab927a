// SPDX-License-Identifier: Apache-2.0
package dev.retort.dialect.sqlite;

import dev.retort.operation.ColumnChange;
import dev.retort.operation.Operation;
import dev.retort.schema.Column;
import dev.retort.schema.DefaultValue;
import dev.retort.schema.Generated;
import dev.retort.schema.Index;
import dev.retort.schema.IndexPart;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The expressions that an author wrote into an operation on a table. Public for the part of the runner that changes tables; nobody
 * else should use it.
 */
public final class AuthorsSql {

    private final List<String> texts = new ArrayList<>();

    private AuthorsSql() {}

    /** As they are written, each without what stands around it. */
    public static List<String> of(Operation operation) {
        AuthorsSql sql = new AuthorsSql();
        if (operation instanceof Operation.AddColumn it) {
            sql.add(it.fill());
            sql.add(it.column());
        } else if (operation instanceof Operation.AlterColumn it) {
            it.changes().forEach(sql::add);
        } else if (operation instanceof Operation.AddCheck it) {
            sql.add(it.check().expression());
        } else if (operation instanceof Operation.DropCheck it) {
            sql.add(it.expression());
        } else if (operation instanceof Operation.CreateIndex it) {
            sql.add(it.index());
        }
        return List.copyOf(sql.texts);
    }

    /** Those of them that compute values of rows which are there. */
    static List<String> ofRows(Operation operation) {
        AuthorsSql sql = new AuthorsSql();
        if (operation instanceof Operation.AddColumn it) {
            sql.add(it.fill());
        } else if (operation instanceof Operation.AlterColumn it) {
            it.changes().stream().filter(ColumnChange.SetType.class::isInstance).forEach(sql::add);
        }
        return List.copyOf(sql.texts);
    }

    private void add(@Nullable String text) {
        if (text != null) {
            texts.add(text);
        }
    }

    private void add(Column column) {
        add(column.defaultValue());
        add(column.generated());
    }

    private void add(ColumnChange change) {
        if (change instanceof ColumnChange.SetType it) {
            add(it.using());
        } else if (change instanceof ColumnChange.SetDefault it) {
            add(it.value());
        } else if (change instanceof ColumnChange.SetGenerated it) {
            add(it.generated());
        }
    }

    private void add(@Nullable DefaultValue value) {
        if (value instanceof DefaultValue.Expression expression) {
            add(expression.sql());
        }
    }

    private void add(@Nullable Generated generated) {
        if (generated != null) {
            add(generated.expression());
        }
    }

    private void add(Index index) {
        index.parts().stream()
                .filter(IndexPart::expression)
                .map(IndexPart::text)
                .forEach(this::add);
        add(index.where());
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.retort.introspect.mariadb;

import dev.retort.schema.Check;
import dev.retort.schema.Column;
import dev.retort.schema.DataType;
import dev.retort.schema.SqlTokens;
import dev.retort.schema.SqlTokens.Token;
import dev.retort.schema.Table;
import dev.retort.schema.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** To MariaDB {@code json} is a text with a check that it is one; here such a column is of that type again. */
final class JsonColumns {

    private static final String COLLATION = "utf8mb4_bin";

    private JsonColumns() {}

    static Table in(Table table) {
        List<Column> columns = new ArrayList<>(table.columns().values());
        List<Check> checks = new ArrayList<>(table.checks());
        columns.replaceAll(column -> check(table, column)
                .map(check -> {
                    checks.remove(check);
                    return column.withType(Types.json()).withCollation(null);
                })
                .orElse(column));
        return table.withColumns(columns).withChecks(checks);
    }

    private static Optional<Check> check(Table table, Column column) {
        boolean text = column.type().equals(Types.text(DataType.Size.LONG));
        boolean binary = column.collation() == null || column.collation().equals(COLLATION);
        return table.checks().stream()
                .filter(check -> text && binary && column.name().equals(check.name()) && isValid(check, column))
                .findFirst();
    }

    private static boolean isValid(Check check, Column column) {
        List<Token> tokens = SqlTokens.of(check.expression());
        return tokens.size() == 4
                && tokens.get(0).is("json_valid")
                && tokens.get(1).is("(")
                && tokens.get(2).name().equalsIgnoreCase(dev.retort.schema.Names.text(column.name()))
                && tokens.get(3).is(")");
    }
}

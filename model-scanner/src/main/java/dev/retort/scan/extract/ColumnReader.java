// SPDX-License-Identifier: Apache-2.0
package dev.retort.scan.extract;

import dev.retort.scan.mapping.MappedCheck;
import dev.retort.scan.mapping.MappedColumn;
import dev.retort.scan.mapping.MappedGeneration;
import dev.retort.scan.mapping.Origin;
import dev.retort.scan.mapping.Problem;
import java.util.Locale;
import org.hibernate.dialect.Dialect;
import org.hibernate.mapping.CheckConstraint;
import org.hibernate.mapping.Column;
import org.hibernate.mapping.Table;
import org.jspecify.annotations.Nullable;

/** Reads one column. */
final class ColumnReader {

    private final Dialect dialect;
    private final TypeReader types;
    private final Origins origins;
    private final Problems problems;

    ColumnReader(Dialect dialect, TypeReader types, Origins origins, Problems problems) {
        this.dialect = dialect;
        this.types = types;
        this.origins = origins;
        this.problems = problems;
    }

    MappedColumn read(Table table, Column column) {
        Origin origin = origins.of(table, column);
        HibernateDifferences.options(column)
                .ifPresent(options -> problems.add(Problem.unmanaged(
                        origin, "the options \"" + options + "\" of column " + column.getName() + " are left out")));
        return new MappedColumn(
                Names.of(column),
                types.read(column),
                column.isNullable(),
                column.isIdentity(),
                column.isUnique(),
                blankToNull(column.getDefaultValue()),
                generation(column),
                collation(column),
                blankToNull(column.getComment()),
                column.getCheckConstraints().stream().map(ColumnReader::check).toList(),
                origin);
    }

    static MappedCheck check(CheckConstraint check) {
        return new MappedCheck(Names.given(check.getName()), check.getConstraint());
    }

    static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }

    /** The name of the collation; exact where Hibernate's dialect quotes it. */
    private @Nullable String collation(Column column) {
        String collation = blankToNull(column.getCollation());
        return collation == null
                ? null
                : Names.spell(collation, !dialect.quoteCollation(collation).equals(collation));
    }

    private @Nullable MappedGeneration generation(Column column) {
        String expression = blankToNull(column.getGeneratedAs());
        if (expression == null) {
            return null;
        }
        String clause = dialect.generatedAs(expression).toLowerCase(Locale.ROOT).stripTrailing();
        return new MappedGeneration(expression, clause.endsWith("stored"));
    }
}

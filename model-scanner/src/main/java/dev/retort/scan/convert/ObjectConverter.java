// SPDX-License-Identifier: Apache-2.0
package dev.retort.scan.convert;

import dev.retort.operation.Operation.BulkInsert;
import dev.retort.scan.mapping.MappedAuxiliary;
import dev.retort.schema.EnumType;
import dev.retort.schema.ObjectName;
import dev.retort.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes enum types and rows of the SQL that Hibernate would run besides creating tables. */
final class ObjectConverter {

    private final ProblemList problems;

    ObjectConverter(ProblemList problems) {
        this.problems = problems;
    }

    /** The enum types among these objects; whatever else Hibernate would do is reported. */
    List<EnumType> enumTypes(List<MappedAuxiliary> auxiliaries) {
        List<EnumType> types = new ArrayList<>();
        for (MappedAuxiliary auxiliary : auxiliaries) {
            for (String command : auxiliary.commands()) {
                enumType(command)
                        .ifPresentOrElse(
                                types::add,
                                () -> problems.unmanaged(
                                        null, "Hibernate would run \"" + command + "\", which Retort leaves out"));
            }
        }
        return types;
    }

    /** The row of an {@code insert} with which Hibernate fills a new table. */
    Optional<BulkInsert> row(Table table, String command) {
        try {
            Words words = new Words(command);
            words.expect("insert", "into");
            name(words);
            List<String> columns = words.isNext("(")
                    ? words.names()
                    : List.copyOf(table.columns().keySet());
            words.expect("values");
            List<@Nullable Object> values = words.constants();
            if (!words.atEnd() || values.size() != columns.size()) {
                throw new NotUnderstood(command);
            }
            return Optional.of(new BulkInsert(table.name(), columns, List.of(values)));
        } catch (NotUnderstood failure) {
            problems.unreadable(
                    null, "table " + table.name() + " needs the rows of \"" + command + "\", which cannot be read");
            return Optional.empty();
        }
    }

    private static Optional<EnumType> enumType(String command) {
        try {
            Words words = new Words(command);
            words.expect("create", "type");
            ObjectName name = name(words);
            words.expect("as", "enum");
            List<String> values = words.strings();
            return words.atEnd() ? Optional.of(new EnumType(name, values)) : Optional.empty();
        } catch (NotUnderstood otherCommand) {
            return Optional.empty();
        }
    }

    private static ObjectName name(Words words) {
        String first = words.name();
        return words.take(".") ? new ObjectName(first, words.name()) : ObjectName.of(first);
    }
}

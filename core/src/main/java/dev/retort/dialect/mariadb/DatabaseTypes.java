// SPDX-License-Identifier: Apache-2.0
package dev.retort.dialect.mariadb;

import dev.retort.dialect.TypeSystem;
import dev.retort.schema.DataType;
import dev.retort.schema.Types;
import java.util.Optional;

/** MySQL's types, and a type of its own for UUIDs. */
final class DatabaseTypes implements TypeSystem {

    private final TypeSystem common = new dev.retort.dialect.mysql.DatabaseTypes();

    @Override
    public String render(DataType type) {
        return type instanceof DataType.Uuid ? "uuid" : common.render(type);
    }

    @Override
    public DataType parse(String sql) {
        return sql.strip().equalsIgnoreCase("uuid") ? Types.uuid() : common.parse(sql);
    }

    @Override
    public DataType canonical(DataType type) {
        return type instanceof DataType.Uuid ? type : common.canonical(type);
    }

    @Override
    public Optional<String> neutralValue(DataType type) {
        return type instanceof DataType.Uuid
                ? Optional.of("'00000000-0000-0000-0000-000000000000'")
                : common.neutralValue(type);
    }
}

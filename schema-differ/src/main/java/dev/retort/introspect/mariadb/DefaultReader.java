// SPDX-License-Identifier: Apache-2.0
package dev.retort.introspect.mariadb;

import dev.retort.dialect.mysql.ServerText;
import dev.retort.introspect.mysql.CatalogueText;
import dev.retort.introspect.mysql.Constants;
import dev.retort.introspect.mysql.ReadableText;
import dev.retort.schema.DataType;
import dev.retort.schema.DefaultValue;
import org.jspecify.annotations.Nullable;

/** Reads SQL of MariaDB's catalogue, which stands there as in a statement. */
final class DefaultReader implements CatalogueText {

    @Override
    public String expression(String kept) {
        return ReadableText.expression(ServerText.plain(kept));
    }

    @Override
    public @Nullable DefaultValue defaultValue(String kept, String extra, DataType type) {
        return Constants.read(expression(kept), type);
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.retort.introspect.mysql;

import dev.retort.dialect.mysql.ServerText;
import dev.retort.schema.DataType;
import dev.retort.schema.DefaultValue;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Reads SQL of MySQL's catalogue: constants stand there without quotes, expressions as if they were inside of a string. */
final class DefaultReader implements CatalogueText {

    private static final String EXPRESSION = "DEFAULT_GENERATED";

    @Override
    public String expression(String kept) {
        String literal = "'" + letters(kept) + "'"; // quotes and backslashes inside are escaped
        return ReadableText.expression(ServerText.plain(ServerText.text(literal)));
    }

    @Override
    public @Nullable DefaultValue defaultValue(String kept, String extra, DataType type) {
        if (extra.contains(EXPRESSION)) {
            return Constants.read(expression(kept), type);
        }
        if (kept.startsWith("0x") && (type instanceof DataType.Binary || type instanceof DataType.Varbinary)) {
            return Constants.bytes(kept);
        }
        if (isText(type)) {
            return new DefaultValue.Text(kept);
        }
        boolean bits = kept.startsWith("b'");
        return bits || Constants.isNumber(kept) ? Constants.read(kept, type) : new DefaultValue.Text(kept);
    }

    /** The catalogue takes each byte of an expression in UTF-8 for a letter, and encodes that once more. */
    private static String letters(String kept) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(StandardCharsets.ISO_8859_1.newEncoder().encode(CharBuffer.wrap(kept)))
                    .toString();
        } catch (CharacterCodingException e) {
            return kept; // by a server that does not
        }
    }

    private static boolean isText(DataType type) {
        return type instanceof DataType.Char
                || type instanceof DataType.Varchar
                || type instanceof DataType.Enumeration;
    }
}

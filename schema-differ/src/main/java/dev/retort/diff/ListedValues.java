// SPDX-License-Identifier: Apache-2.0
package dev.retort.diff;

import dev.retort.dialect.ExpressionForm;
import dev.retort.dialect.Naming;
import dev.retort.schema.Check;
import dev.retort.schema.Names;
import dev.retort.schema.SqlTokens;
import dev.retort.schema.SqlTokens.Kind;
import dev.retort.schema.SqlTokens.Token;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The values that a check lists for a column, as Hibernate lists those of an enum or a discriminator. */
final class ListedValues {

    private static final int FIRST = 4;

    private final Naming naming;

    ListedValues(Naming naming) {
        this.naming = naming;
    }

    /** The first value as SQL, where the check says nothing but which ones this column may hold. */
    Optional<String> first(Check check, String column) {
        List<Token> form = SqlTokens.of(ExpressionForm.of(check.expression()));
        boolean isList = form.size() > FIRST + 2
                && form.get(0).is("(")
                && form.get(1).is("in")
                && isName(form.get(2), column)
                && form.get(FIRST - 1).is("[");
        return isList
                ? Optional.of(form.stream()
                        .skip(FIRST)
                        .takeWhile(token -> !token.is(",") && !token.is("]"))
                        .map(Token::text)
                        .collect(Collectors.joining()))
                : Optional.empty();
    }

    private boolean isName(Token token, String column) {
        String name = token.kind() == Kind.QUOTED_NAME ? Names.exact(token.name()) : token.text();
        return naming.key(name).equals(naming.key(column));
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.retort.arbitrary;

import dev.retort.schema.Names;
import dev.retort.schema.ObjectName;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Names and texts: ordinary ones, and those that trip over quoting, folding or escaping. */
public final class NameArbitraries {

    /** Names of tables; no two are the same to a database that knows no case. */
    static final List<String> TABLES = List.of(
            "users",
            "orders",
            "order_lines",
            "group",
            "lineItem",
            "`MixedCase`",
            "`two words`",
            "straße",
            "`dot.ted`",
            "`back``quote`",
            "`with \"quotes\"`",
            "`日本語`");

    /** Names of columns; no two are the same to a database that knows no case. */
    static final List<String> COLUMNS = List.of(
            "name",
            "code",
            "amount",
            "status",
            "created_at",
            "firstName",
            "select",
            "`from`",
            "`lastName`",
            "`of.person`",
            "größe",
            "`a \"b\" c`",
            "`tick``ed`",
            "`列`");

    /** Names of schemas. */
    static final List<String> NAMESPACES = List.of("audit", "`Sales 2`", "order");

    private static final List<String> TROUBLESOME = List.of(
            "",
            " ",
            "'",
            "\"",
            "\"\"\"",
            "\\",
            "\\u0041",
            "\\n",
            "\n",
            "\r\n",
            "\t",
            "a\nb",
            "a\n",
            "\n\na  \n b\n",
            "  a\n  b",
            "a \nb\t\n",
            "select \"x\"\"\"\n from t\"",
            "*/ // /*",
            "{{table}} {{{x}}} $L $T",
            "@see <b>&amp;",
            "\u0000\u001a\u007f",
            "\u00e9\u65e5\ud83d\ude00",
            "\ud83d",
            "\u202e\u200b\ufeff\u2028");

    private NameArbitraries() {}

    /** Text as a person writes it, and text that breaks what escapes carelessly. */
    public static Arbitrary<String> texts() {
        return Arbitraries.frequencyOf(
                Tuple.of(4, Arbitraries.of("NEW", "of the customer", "amount > 0", "it's")),
                Tuple.of(3, Arbitraries.of(TROUBLESOME)),
                Tuple.of(1, longTexts()),
                Tuple.of(1, Arbitraries.strings().all().ofMaxLength(12)),
                Tuple.of(1, lines()));
    }

    /** Names of columns, constraints and the like; never empty. */
    public static Arbitrary<String> names() {
        return Arbitraries.frequencyOf(
                Tuple.of(5, Arbitraries.of(COLUMNS)),
                Tuple.of(1, texts().filter(text -> !text.isEmpty()).map(Names::exact)));
    }

    /** Names of tables, sequences and types, with a schema or without. */
    public static Arbitrary<ObjectName> objectNames() {
        Arbitrary<String> own = Arbitraries.frequencyOf(Tuple.of(5, Arbitraries.of(TABLES)), Tuple.of(1, names()));
        return Combinators.combine(Arbitraries.of(NAMESPACES).injectNull(0.7), own)
                .as(ObjectName::new);
    }

    private static Arbitrary<String> longTexts() {
        return Arbitraries.of(
                        "customer_id", "is not null", "(status in ('A', 'B'))", "or", "\\", "\"", "\n", "x".repeat(150))
                .list()
                .ofMinSize(10)
                .ofMaxSize(60)
                .map(words -> String.join(" ", words));
    }

    private static Arbitrary<String> lines() {
        return Arbitraries.of("", " ", "select 1", "  from t ", "\twhere", "a\\", "\"", "\"\"\"", "end\r")
                .list()
                .ofMaxSize(6)
                .map(lines -> String.join("\n", lines));
    }
}

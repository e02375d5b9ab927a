// SPDX-License-Identifier: Apache-2.0
package dev.retort.introspect;

import static dev.retort.schema.Column.column;
import static dev.retort.schema.Index.index;
import static dev.retort.schema.IndexPart.ascending;
import static dev.retort.schema.IndexPart.expression;
import static dev.retort.schema.Types.integer;
import static dev.retort.schema.Types.nativeType;
import static dev.retort.schema.Types.text;
import static dev.retort.schema.Types.varchar;
import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.dialect.Dialect;
import dev.retort.dialect.Dialects;
import dev.retort.dialect.ServerVersion;
import dev.retort.diff.Suspect;
import dev.retort.diff.Twin;
import dev.retort.schema.Check;
import dev.retort.schema.DataType;
import dev.retort.schema.ObjectName;
import dev.retort.schema.Schema;
import dev.retort.schema.Table;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was found out once is not asked again, as long as nothing changes that it depends on. */
class RememberingTwinTest {

    private static final Dialect DIALECT = Dialects.installed().byId("postgresql");
    private static final ServerVersion VERSION = ServerVersion.parse("18.0");
    private static final ObjectName T = ObjectName.of("t");

    @TempDir
    private Path folder;

    private final List<Suspect> asked = new ArrayList<>();

    private Map<Suspect, Twin.Verdict> answers = Map.of();

    @Test
    void every_kind_of_verdict_is_remembered() {
        Suspect check = Suspect.of(T, Check.check("a like 'x'"));
        Suspect field = Suspect.of(T, column("a", nativeType("citext")).defaultExpression("upper('x')"));
        Suspect computed = Suspect.of(T, column("b", integer()).storedAs("length(a)"));
        Suspect lookup = Suspect.of(
                T,
                index(null)
                        .on(List.of(expression("lower(a)").desc(), ascending("b")))
                        .where("a like 'x'"));
        answers = new LinkedHashMap<>();
        answers.put(check, new Twin.Kept(Suspect.of(T, Check.check("(a ~~ 'x'::text)"))));
        answers.put(
                field,
                new Twin.Kept(
                        Suspect.of(T, column("a", nativeType("public.citext")).defaultTo("X"))));
        answers.put(computed, new Twin.Kept(Suspect.of(T, column("b", integer()).storedAs("(length(a))"))));
        answers.put(
                lookup,
                new Twin.Kept(Suspect.of(
                        T,
                        index(null)
                                .on(List.of(expression("lower(a)").desc(), ascending("b")))
                                .where("(a ~~ 'x'::text)"))));

        Map<Suspect, Twin.Verdict> first = ask(text(), answers.keySet());
        Map<Suspect, Twin.Verdict> second = ask(text(), answers.keySet());

        assertThat(first).isEqualTo(answers);
        assertThat(second).isEqualTo(answers);
        assertThat(asked).containsExactlyElementsOf(answers.keySet());
    }

    @Test
    void another_type_of_a_column_that_is_mentioned_is_another_question() {
        Suspect check = Suspect.of(T, Check.check("a like 'x'"));
        answers = Map.of(check, new Twin.Kept(check));

        ask(text(), List.of(check));
        ask(varchar(5), List.of(check));

        assertThat(asked).containsExactly(check, check);
    }

    @Test
    void what_could_not_be_told_is_asked_again() {
        Suspect check = Suspect.of(T, Check.check("a like 'x'"));
        answers = Map.of(check, new Twin.Unknown("it is a secret"));

        ask(text(), List.of(check));
        ask(text(), List.of(check));

        assertThat(asked).containsExactly(check, check);
    }

    @Test
    void a_file_that_cannot_be_read_is_as_good_as_none() throws IOException {
        Suspect check = Suspect.of(T, Check.check("a like 'x'"));
        answers = Map.of(check, new Twin.Kept(check));
        Files.writeString(folder.resolve("postgresql-18.0.0.properties"), "\\u00zz");

        Map<Suspect, Twin.Verdict> verdicts = ask(text(), List.of(check));

        assertThat(verdicts).isEqualTo(answers);
    }

    private Map<Suspect, Twin.Verdict> ask(DataType type, Collection<Suspect> suspects) {
        Schema schema = Schema.EMPTY.with(Table.of("t", column("a", type), column("b", integer())));
        return new RememberingTwin(this::answer, folder, DIALECT, VERSION, "").ask(suspects, schema);
    }

    private Map<Suspect, Twin.Verdict> answer(Collection<Suspect> suspects, Schema schema) {
        asked.addAll(suspects);
        Map<Suspect, Twin.Verdict> own = new LinkedHashMap<>(answers);
        own.keySet().retainAll(suspects);
        return own;
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.retort.acceptance;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.retort.acceptance.PairVerdict.Step;
import dev.retort.testkit.DatabaseKind;
import dev.retort.testkit.TestDatabase;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Schemas before and after a change from the test suites of other tools: how many hold must never become fewer. The files lie beside the
 * project, not in it; the report is {@code target/corpora-report-….txt}.
 */
class CorporaTest {

    private static final Path CORPORA =
            Path.of(requireNonNull(System.getProperty("retort.root"))).resolveSibling("shared/corpora");
    private static final boolean ALL = Boolean.getBoolean("retort.exhaustive");
    private static final int SECONDS_FOR_A_PAIR = 60;

    @ParameterizedTest
    @ValueSource(strings = {"sqlite", "postgresql-18", "mysql-8.0", "mariadb-11.4"})
    void schema_pairs_of_other_tools_hold(String database) throws Exception {
        DatabaseKind kind = DatabaseKind.of(database);
        assumeTrue(DatabaseKind.selected().contains(kind), kind + " is not among the databases to test on");
        Path file = kind.names().stream()
                .map(name -> CORPORA.resolve("pairs_" + name + ".jsonl"))
                .filter(Files::exists)
                .findFirst()
                .orElse(CORPORA);
        assumeTrue(
                Files.isRegularFile(file),
                "there are no schema pairs of other tools in " + file + ", so none was tried");
        Properties recorded = recorded();
        int every = ALL ? 1 : Integer.parseInt(recorded.getProperty(kind.product() + ".every"));

        CorporaReport report = new CorporaReport(kind.name(), judge(kind, SchemaPair.read(file), every));

        Files.writeString(Path.of("target", "corpora-report-" + kind.product() + ".txt"), report.text());
        System.out.print(report.summary());
        String holding = kind.product() + (every == 1 ? ".holding" : ".holding-of-every");
        assertThat(report.holding()).isGreaterThanOrEqualTo(Long.parseLong(recorded.getProperty(holding)));
    }

    private static List<PairVerdict> judge(DatabaseKind kind, List<SchemaPair> pairs, int every) throws Exception {
        List<PairVerdict> verdicts = new ArrayList<>();
        ExecutorService executor = Executors.newSingleThreadExecutor();
        try {
            for (int i = 0; i < pairs.size(); i += every) {
                SchemaPair pair = pairs.get(i);
                if (pair.isFor(kind)) {
                    verdicts.add(judge(kind, pair, executor));
                }
            }
        } finally {
            executor.shutdownNow();
        }
        return verdicts;
    }

    /** Where rows stand in the way, and a part of the change is done, it is tried on empty tables. */
    private static PairVerdict judge(DatabaseKind kind, SchemaPair pair, ExecutorService executor)
            throws InterruptedException, ExecutionException {
        PairVerdict verdict = judge(kind, pair, true, executor);
        return verdict.step() == Step.HALF_DONE ? judge(kind, pair, false, executor) : verdict;
    }

    /** Closing the databases ends what takes too long. */
    private static PairVerdict judge(DatabaseKind kind, SchemaPair pair, boolean filled, ExecutorService executor)
            throws InterruptedException, ExecutionException {
        try (TestDatabase changed = kind.create();
                TestDatabase direct = kind.create()) {
            PairTrial trial = new PairTrial(pair, changed, direct, filled);
            Future<PairVerdict> verdict = executor.submit(trial::run);
            try {
                return verdict.get(SECONDS_FOR_A_PAIR, TimeUnit.SECONDS);
            } catch (TimeoutException e) {
                verdict.cancel(true);
                return new PairVerdict(pair, Step.UPGRADE, "it takes more than " + SECONDS_FOR_A_PAIR + " seconds");
            }
        }
    }

    private static Properties recorded() throws IOException {
        Properties recorded = new Properties();
        try (InputStream file = requireNonNull(CorporaTest.class.getResourceAsStream("/corpora.properties"))) {
            recorded.load(file);
        }
        return recorded;
    }
}

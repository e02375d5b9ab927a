// SPDX-License-Identifier: Apache-2.0
package dev.retort.acceptance;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What became of all schema pairs of one database. */
record CorporaReport(String database, List<PairVerdict> verdicts) {

    long holding() {
        return verdicts.stream().filter(PairVerdict::holds).count();
    }

    /** How many pairs hold and how many fail at which step. */
    String summary() {
        Map<String, Long> counts = new TreeMap<>(verdicts.stream().collect(groupingBy(PairVerdict::group, counting())));
        StringBuilder text = new StringBuilder()
                .append("%s: %d of %d schema pairs hold%n".formatted(database, holding(), verdicts.size()));
        counts.forEach((group, count) -> text.append("%6d %s%n".formatted(count, group)));
        return text.toString();
    }

    /** The summary, and a line for each pair, first those that fail. */
    String text() {
        StringBuilder text = new StringBuilder(summary()).append('\n');
        verdicts.stream().filter(verdict -> !verdict.holds()).forEach(verdict -> text.append(verdict)
                .append('\n'));
        verdicts.stream().filter(PairVerdict::holds).forEach(verdict -> text.append(verdict)
                .append('\n'));
        return text.append('\n').toString();
    }
}

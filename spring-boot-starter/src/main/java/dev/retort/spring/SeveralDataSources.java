// SPDX-License-Identifier: Apache-2.0
package dev.retort.spring;

import java.util.List;

/** An application with several {@code DataSource}s that does not say which one is to be migrated. */
public final class SeveralDataSources extends RuntimeException implements Advised {

    private static final long serialVersionUID = 1L;

    private final List<String> names;
    private final String advice;

    private SeveralDataSources(String message, List<String> names, String advice) {
        super(message);
        this.names = List.copyOf(names);
        this.advice = advice;
    }

    /** None of them is marked, or stands out in another way. */
    static SeveralDataSources unmarked(List<String> names) {
        String all = String.join(", ", names);
        return new SeveralDataSources(
                "there are several DataSources, " + all + ", and nothing says which of them is to be migrated",
                names,
                "Mark one of " + all + " with @RetortDataSource or @Primary, or set spring.retort.url.");
    }

    /** More than one of them is marked. */
    static SeveralDataSources marked(List<String> names) {
        return new SeveralDataSources(
                "several DataSources, " + String.join(", ", names)
                        + ", are marked with @RetortDataSource, and one is migrated",
                names,
                "Leave @RetortDataSource at one of them; a Startup of its own migrates another.");
    }

    /** The names of their beans. */
    public List<String> names() {
        return names;
    }

    @Override
    public String advice() {
        return advice;
    }
}

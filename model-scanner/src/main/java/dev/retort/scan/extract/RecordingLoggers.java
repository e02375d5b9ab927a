// SPDX-License-Identifier: Apache-2.0
package dev.retort.scan.extract;

import dev.retort.scan.mapping.Problem;
import java.text.MessageFormat;
import java.util.Map;
import org.jboss.logging.Logger;
import org.jboss.logging.LoggerProvider;
import org.jspecify.annotations.Nullable;

/**
 * Keeps Hibernate's warnings as problems and drops the rest of what it logs, whatever logging the project has. Deprecations
 * are dropped too: they concern the next version of Hibernate, not the schema.
 */
public final class RecordingLoggers implements LoggerProvider {

    private static final String DEPRECATIONS = "org.hibernate.orm.deprecation";

    private static final ThreadLocal<Problems> PROBLEMS = new ThreadLocal<>();

    static void record(Problems problems) {
        PROBLEMS.set(problems);
    }

    static void stop() {
        PROBLEMS.remove();
    }

    @Override
    public Logger getLogger(String name) {
        return new RecordingLogger(name);
    }

    @Override
    public void clearMdc() {}

    @Override
    public @Nullable Object putMdc(String key, Object value) {
        return null;
    }

    @Override
    public @Nullable Object getMdc(String key) {
        return null;
    }

    @Override
    public void removeMdc(String key) {}

    @Override
    public Map<String, Object> getMdcMap() {
        return Map.of();
    }

    @Override
    public void clearNdc() {}

    @Override
    public String getNdc() {
        return "";
    }

    @Override
    public int getNdcDepth() {
        return 0;
    }

    @Override
    public String popNdc() {
        return "";
    }

    @Override
    public String peekNdc() {
        return "";
    }

    @Override
    public void pushNdc(String message) {}

    @Override
    public void setNdcMaxDepth(int maxDepth) {}

    private static final class RecordingLogger extends Logger {

        private static final long serialVersionUID = 1L;

        RecordingLogger(String name) {
            super(name);
        }

        @Override
        public boolean isEnabled(Level level) {
            return level.compareTo(Level.WARN) <= 0 && !getName().startsWith(DEPRECATIONS);
        }

        @Override
        protected void doLog(
                Level level,
                String loggerClass,
                Object message,
                Object @Nullable [] parameters,
                @Nullable Throwable thrown) {
            String text = String.valueOf(message);
            keep(level, parameters == null || parameters.length == 0 ? text : MessageFormat.format(text, parameters));
        }

        @Override
        protected void doLogf(
                Level level,
                String loggerClass,
                String format,
                Object @Nullable [] parameters,
                @Nullable Throwable thrown) {
            keep(level, parameters == null || parameters.length == 0 ? format : String.format(format, parameters));
        }

        private void keep(Level level, String message) {
            Problems problems = PROBLEMS.get();
            if (problems != null && isEnabled(level)) {
                problems.add(Problem.warning(null, message));
            }
        }
    }
}

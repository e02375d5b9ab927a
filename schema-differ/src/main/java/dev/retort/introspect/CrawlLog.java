// SPDX-License-Identifier: Apache-2.0
package dev.retort.introspect;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/**
 * What SchemaCrawler says while it runs. It reports steps that fail to its log only, and goes on with what it has: here its
 * warnings become an exception, and nothing is printed.
 */
final class CrawlLog extends Handler {

    /** It looks for the driver in a registry to name it; a connection needs not come from there. */
    private static final String NAMES_THE_DRIVER = "us.fatehi.utility.database.ConnectionInfoBuilder";

    private static final CrawlLog LOG = new CrawlLog();

    /** Kept here, since the log manager lets go of loggers that nobody keeps. */
    private static final List<Logger> LOGGERS =
            List.of(Logger.getLogger("schemacrawler"), Logger.getLogger("us.fatehi"));

    private final ThreadLocal<List<LogRecord>> warnings = ThreadLocal.withInitial(ArrayList::new);

    private CrawlLog() {
        setLevel(Level.WARNING);
    }

    /** Done anew for each run, since an application may have reset its logging. */
    private static synchronized void attach() {
        for (Logger logger : LOGGERS) {
            logger.setUseParentHandlers(false);
            logger.setLevel(Level.WARNING);
            if (!List.of(logger.getHandlers()).contains(LOG)) {
                logger.addHandler(LOG);
            }
        }
    }

    /** The result of the run, which is of this thread alone, unless there was a warning. */
    static <T> T watched(Supplier<T> run) {
        attach();
        System.setProperty("SC_SINGLE_THREADED", "true");
        List<LogRecord> warnings = LOG.warnings.get();
        try {
            T result = run.get();
            if (!warnings.isEmpty()) {
                LogRecord first = warnings.get(0);
                throw new IntrospectionFailed(
                        "the catalogue of the database cannot be read in full: "
                                + new SimpleFormatter().formatMessage(first),
                        first.getThrown());
            }
            return result;
        } finally {
            LOG.warnings.remove();
        }
    }

    @Override
    public void publish(LogRecord line) {
        boolean matters = isLoggable(line) && !NAMES_THE_DRIVER.equals(line.getLoggerName());
        if (matters) {
            warnings.get().add(line);
        }
    }

    @Override
    public void flush() {
        // nothing is held back
    }

    @Override
    public void close() {
        // nothing is open
    }
}

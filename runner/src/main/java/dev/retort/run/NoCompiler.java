// SPDX-License-Identifier: Apache-2.0
package dev.retort.run;

import java.nio.file.Path;

/** A Java runtime without the compiler that migrations in source form need. */
public final class NoCompiler extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NoCompiler(Path folder) {
        super("the migrations in " + folder + " are to be compiled, but this Java runtime ("
                + System.getProperty("java.home") + ") has no compiler; run Retort with a JDK 17 or later (JAVA_HOME)");
    }
}

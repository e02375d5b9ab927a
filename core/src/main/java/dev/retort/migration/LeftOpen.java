// SPDX-License-Identifier: Apache-2.0
package dev.retort.migration;

/** A migration with {@link Operations#FILL_IN} in it: nobody has said yet what belongs there. */
public final class LeftOpen extends RuntimeException {

    private static final long serialVersionUID = 1L;

    LeftOpen(String sql) {
        super("a person has to say what belongs in \"" + sql + "\": write the SQL in the place of FILL_IN");
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.retort.run;

/** Something between this process and the server that hands its statements to several sessions, where no lock can be held. */
public final class PoolerInBetween extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** What gave it away, in words. */
    public PoolerInBetween(String evidence) {
        super("a connection pooler stands between this process and the server and changes sessions between statements: "
                + evidence
                + "; no lock can be held through it and nothing was changed: give migrations a URL that leads to the server"
                + " itself, or to a port where the pooler keeps a session for each connection");
    }
}

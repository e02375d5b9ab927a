// SPDX-License-Identifier: Apache-2.0
package dev.retort.run;

/** The lock that keeps other processes from running migrations is gone, although this one has not given it back. */
public final class LockLost extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** What happened to it, in words. */
    public LockLost(String how) {
        super("the lock that keeps other processes from running migrations is lost: " + Secrets.mask(how)
                + "; what was under way was taken back, run again");
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.retort.acceptance;

/**
 * How Retort did on a schema pair.
 *
 * @param step the last step that was taken, {@link Step#DONE} if the pair holds
 * @param reason why no more steps were taken, or what was reported to be left alone; empty if there is nothing to say
 */
record PairVerdict(SchemaPair pair, Step step, String reason) {

    /** What is done with a pair, in this order. */
    enum Step {
        LOAD("loading the schemas"),
        INTROSPECT("introspection"),
        COMPARE("the comparison"),
        UPGRADE("the upgrade"),
        HALF_DONE("the upgrade, a part of which is done"),
        COMPARE_AGAIN("the second comparison, which must find nothing"),
        DUMP("the comparison of independent dumps"),
        UNMANAGED("looking for what Retort must leave alone"),
        ROWS("the comparison of rows"),
        DOWNGRADE("the downgrade"),
        DUMP_BEFORE("the comparison of dumps after the downgrade"),
        DONE("all");

        private final String words;

        Step(String words) {
            this.words = words;
        }
    }

    boolean holds() {
        return step == Step.DONE;
    }

    /** The group of verdicts that this one is counted with. */
    String group() {
        if (!holds()) {
            return "fails at " + step.words;
        }
        return reason.isEmpty() ? "holds" : "holds, with a report of what is left alone";
    }

    @Override
    public String toString() {
        return pair + ": " + group() + (reason.isEmpty() ? "" : ": " + reason.replaceAll("\\s+", " "));
    }
}

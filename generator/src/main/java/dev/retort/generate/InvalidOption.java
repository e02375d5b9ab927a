// SPDX-License-Identifier: Apache-2.0
package dev.retort.generate;

/** A value of a scaffold's option that means nothing. */
public final class InvalidOption extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final ScaffoldOption option;

    InvalidOption(ScaffoldOption option, String value, RuntimeException cause) {
        this(option, value, reason(option, cause), cause);
    }

    private InvalidOption(ScaffoldOption option, String value, String reason, RuntimeException cause) {
        super("--" + option.id() + " " + value + ": " + reason, cause);
        this.option = option;
    }

    public ScaffoldOption option() {
        return option;
    }

    private static String reason(ScaffoldOption option, RuntimeException cause) {
        return cause instanceof NumberFormatException
                        || cause.getMessage() == null
                        || cause.getMessage().startsWith("No enum")
                ? "it should be " + option.description()
                : cause.getMessage();
    }
}

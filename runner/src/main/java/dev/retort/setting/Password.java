// SPDX-License-Identifier: Apache-2.0
package dev.retort.setting;

/** A secret that does not show itself when it is printed. */
public final class Password {

    /** What stands in the place of a secret. */
    static final String MASK = "***";

    private final String secret;

    public Password(String secret) {
        this.secret = secret;
    }

    /** The secret itself, for the driver alone. */
    public String reveal() {
        return secret;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Password password && password.secret.equals(secret);
    }

    @Override
    public int hashCode() {
        return secret.hashCode();
    }

    @Override
    public String toString() {
        return MASK;
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.retort.run;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/**
 * What somebody has agreed to beforehand.
 *
 * @param downgrade to take migrations back
 * @param reset to drop everything
 * @param loss the ids of the revisions that may lose what rows hold
 */
public record Consent(boolean downgrade, boolean reset, Set<String> loss) {

    /** Nobody has agreed to anything. */
    public static final Consent NONE = new Consent(false, false, Set.of());

    /** Copies the ids. */
    public Consent {
        loss = Set.copyOf(loss);
    }

    public Consent toDowngrade() {
        return new Consent(true, reset, loss);
    }

    public Consent toReset() {
        return new Consent(downgrade, true, loss);
    }

    /** Besides, to what these revisions lose. */
    public Consent toLossBy(Collection<String> revisions) {
        Set<String> all = new HashSet<>(loss);
        all.addAll(revisions);
        return new Consent(downgrade, reset, all);
    }
}

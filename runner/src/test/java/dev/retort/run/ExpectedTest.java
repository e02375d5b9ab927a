// SPDX-License-Identifier: Apache-2.0
package dev.retort.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.migration.RevisionNode;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What another process may have done between plan and run. */
class ExpectedTest {

    private final Expected upgrade = new Expected(Set.of("a1", "a2"), Set.of());
    private final Expected downgrade = new Expected(Set.of(), Set.of("c1", "c2"));

    @Test
    void an_upgrade_minds_parents_that_were_taken_back() {
        assertThat(upgrade.violatedBy(Set.of("a1", "a2"))).isEmpty();
        assertThat(upgrade.violatedBy(Set.of("a2"))).containsExactly("a1");
    }

    @Test
    void a_downgrade_minds_children_that_were_applied() {
        assertThat(downgrade.violatedBy(Set.of("a1"))).isEmpty();
        assertThat(downgrade.violatedBy(Set.of("a1", "c2", "c1"))).containsExactly("c1", "c2");
    }

    @Test
    void only_these_revisions_and_the_one_itself_are_asked_for() {
        RevisionNode revision = new RevisionNode("b", Set.of("a1", "a2"), Set.of(), Set.of(), "", "V_b");

        assertThat(upgrade.all(revision)).containsExactlyInAnyOrder("a1", "a2", "b");
        assertThat(downgrade.all(revision)).containsExactlyInAnyOrder("c1", "c2", "b");
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.retort.migration;

import static dev.retort.migration.Graphs.graph;
import static dev.retort.migration.Graphs.node;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TargetTest {

    /** a1 ─ a2 ─ a3 in one line. */
    private static final RevisionGraph LINE = graph(node("a1"), node("a2", "a1"), node("a3", "a2"));

    /** a ─ b ─ c and a ─ p ─ q, where p is called pay. */
    private static final RevisionGraph FORK = graph(
            node("a"),
            node("b", "a"),
            node("c", "b"),
            new RevisionNode("p", Set.of("a"), Set.of(), Set.of("pay"), "", "V_p"),
            node("q", "p"));

    @ParameterizedTest
    @CsvSource({
        "head, a1 a2 a3",
        "heads, a1 a2 a3",
        "a2, a1 a2",
        "+1, a1",
        "+3, a1 a2 a3",
        "a1+1, a1 a2",
        "base+2, a1 a2",
        "head-1, a1 a2",
        "base, ''",
        "a1-1, ''"
    })
    void an_upgrade_of_an_empty_database_goes(String target, String expected) {
        assertThat(ids(LINE.upgradePath(Set.of(), target))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"base, a3 a2 a1", "-1, a3", "-3, a3 a2 a1", "a1, a3 a2", "head, ''", "head-2, a3 a2", "a1-1, a3 a2 a1"})
    void a_downgrade_of_a_complete_database_goes(String target, String expected) {
        assertThat(ids(LINE.downgradePath(LINE.ids(), target))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"pay@head, a p q", "pay, a p", "pay@+1, a p", "pay@q, a p q", "heads, a b c p q", "pay+1, a p q"})
    void an_upgrade_of_a_branch_goes(String target, String expected) {
        assertThat(ids(FORK.upgradePath(Set.of(), target))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"pay@base, q p", "pay@-1, q", "pay@-2, q p", "b, c", "a, q p c b", "base, q p c b a"})
    void a_downgrade_of_a_branch_leaves_the_other_one(String target, String expected) {
        assertThat(ids(FORK.downgradePath(FORK.ids(), target))).isEqualTo(expected);
    }

    @Test
    void a_merge_is_taken_back_to_both_of_its_parents() {
        RevisionGraph merged = graph(node("a"), node("b"), node("m", "a", "b"));

        assertThat(ids(merged.downgradePath(merged.ids(), "a"))).isEqualTo("m");
        assertThat(ids(merged.downgradePath(merged.ids(), "-1"))).isEqualTo("m");
        assertThat(merged.resolve("-1", merged.ids())).containsExactly("a", "b");
    }

    @Test
    void head_is_refused_where_there_are_several() {
        assertThatThrownBy(() -> FORK.upgradePath(Set.of(), "head"))
                .isInstanceOf(MultipleHeads.class)
                .hasMessage("several heads [c, q]; name one, say \"heads\" for all of them, or merge them with"
                        + " `retort merge`");
    }

    @Test
    void a_step_is_refused_where_the_way_forks() {
        assertThatThrownBy(() -> FORK.upgradePath(Set.of("a"), "+1"))
                .isInstanceOf(AmbiguousStep.class)
                .hasMessage("+1 could go on to any of [b, p]; name the revision, or the branch as in label@+1");
        assertThatThrownBy(() -> FORK.downgradePath(FORK.ids(), "-1")).isInstanceOf(AmbiguousStep.class);
        assertThatThrownBy(() -> FORK.upgradePath(Set.of(), "a+1")).isInstanceOf(AmbiguousStep.class);
    }

    @Test
    void a_step_beyond_the_end_is_refused_with_the_number_that_was_possible() {
        assertThatThrownBy(() -> LINE.upgradePath(Set.of("a1"), "+3"))
                .isInstanceOf(NotEnoughRevisions.class)
                .hasMessage("+3 goes too far: there are only 2 steps in that direction");
        assertThatThrownBy(() -> LINE.downgradePath(Set.of(), "-1"))
                .hasMessage("-1 goes too far: there is nothing in that direction");
        assertThatThrownBy(() -> LINE.upgradePath(Set.of(), "a1-2")).isInstanceOf(NotEnoughRevisions.class);
        assertThatThrownBy(() -> LINE.upgradePath(Set.of(), "head+1")).isInstanceOf(NotEnoughRevisions.class);
    }

    @Test
    void steps_in_the_wrong_direction_are_refused() {
        assertThatThrownBy(() -> LINE.upgradePath(LINE.ids(), "-1"))
                .isInstanceOf(WrongDirection.class)
                .hasMessage("-1 is no target for an upgrade; use `retort downgrade -1`");
        assertThatThrownBy(() -> LINE.downgradePath(LINE.ids(), "+1")).isInstanceOf(WrongDirection.class);
    }

    @Test
    void an_unknown_revision_is_refused_with_what_may_have_been_meant() {
        assertThatThrownBy(() -> LINE.upgradePath(Set.of(), "a4"))
                .isInstanceOf(UnknownRevision.class)
                .hasMessage("no revision a4 (did you mean a1 or a2 or a3?); `retort history` lists all revisions");
        assertThatThrownBy(() -> FORK.upgradePath(Set.of(), "play@head")).isInstanceOf(UnknownRevision.class);
        assertThatThrownBy(() -> FORK.upgradePath(Set.of(), "pay@c")).isInstanceOf(UnknownRevision.class);
    }

    @Test
    void a_prefix_of_several_ids_is_refused_with_all_of_them() {
        assertThatThrownBy(() -> LINE.upgradePath(Set.of(), "a"))
                .isInstanceOf(AmbiguousRevision.class)
                .hasMessage("3 revisions begin with a: a1, a2, a3; write more of the id");
    }

    @Test
    void a_downgrade_to_what_was_never_applied_is_refused() {
        assertThatThrownBy(() -> LINE.downgradePath(Set.of("a1"), "a2"))
                .isInstanceOf(NotApplied.class)
                .hasMessage("revision a2 is not applied, so there is no way down to it; `retort current` shows where"
                        + " the database is");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "@", "a1+", "pay@", "+-1", "a 1", "+99999999999"})
    void a_text_of_another_form_is_refused(String text) {
        assertThatThrownBy(() -> LINE.upgradePath(Set.of(), text)).isInstanceOf(MalformedTarget.class);
    }

    private static String ids(List<RevisionNode> path) {
        return String.join(" ", path.stream().map(RevisionNode::id).toList());
    }
}

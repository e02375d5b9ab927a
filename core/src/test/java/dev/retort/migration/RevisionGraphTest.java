// SPDX-License-Identifier: Apache-2.0
package dev.retort.migration;

import static dev.retort.migration.Graphs.graph;
import static dev.retort.migration.Graphs.node;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RevisionGraphTest {

    @Test
    void two_migrations_with_one_id_are_refused_with_both_places() {
        RevisionNode other = new RevisionNode("a1", Set.of(), Set.of(), Set.of(), "", "V2_Other");

        assertThatThrownBy(() -> graph(node("a1"), other))
                .isInstanceOf(DuplicateRevision.class)
                .hasMessage("revision a1 is there more than once, in V_a1 and V2_Other; give each migration an id of"
                        + " its own");
    }

    @Test
    void an_unknown_parent_is_refused_with_what_may_have_been_meant() {
        assertThatThrownBy(() -> graph(node("3f2a91c04b7e"), node("b2", "3f2a91c04b7f")))
                .isInstanceOf(UnknownParent.class)
                .hasMessage("revision b2 follows 3f2a91c04b7f, which no migration has (in V_b2) (did you mean"
                        + " 3f2a91c04b7e?); correct the id, or bring the missing migration back");
    }

    @Test
    void a_circle_is_refused_and_shown() {
        assertThatThrownBy(() -> graph(node("d", "c"), node("a", "d", "b"), node("b", "a"), node("c")))
                .isInstanceOfSatisfying(
                        CyclicHistory.class, error -> assertThat(error.cycle()).containsExactly("b", "a"))
                .hasMessage("revisions follow one another in a circle: b → a → b; one of them has the wrong parent");
    }

    @Test
    void a_revision_that_follows_itself_is_a_circle() {
        assertThatThrownBy(() -> graph(node("a", "a")))
                .isInstanceOfSatisfying(
                        CyclicHistory.class, error -> assertThat(error.cycle()).containsExactly("a"));
    }

    @Test
    void an_id_that_reads_like_a_target_is_refused() {
        for (String id : List.of("head", "heads", "base", "a-1", "a+1", "x@y", "", "a b")) {
            assertThatThrownBy(() -> graph(node(id)))
                    .isInstanceOfSatisfying(InvalidRevisionId.class, error -> assertThat(error.id())
                            .isEqualTo(id));
        }
    }

    @Test
    void a_label_belongs_to_one_revision() {
        assertThatThrownBy(() -> graph(labelled("a", "pay"), labelled("b", "pay")))
                .isInstanceOf(DuplicateLabel.class)
                .hasMessage("the label pay names more than one revision: a, b; a label belongs to the one revision"
                        + " where its branch begins");
        assertThatThrownBy(() -> graph(labelled("a", "b"), node("b"))).isInstanceOf(DuplicateLabel.class);
    }

    @Test
    void branch_points_and_merges_are_known() {
        RevisionGraph graph = graph(node("a"), node("b", "a"), node("c", "a"), node("d", "b", "c"), node("e", "d"));

        assertThat(graph.branchPoints()).containsExactly(node("a"));
        assertThat(graph.merges()).containsExactly(node("d", "b", "c"));
        assertThat(graph.children("a")).containsExactly("b", "c");
        assertThat(graph.tips(Set.of("a", "b", "c"))).containsExactly("b", "c");
    }

    @Test
    void a_dependency_orders_branches_and_makes_no_parent() {
        RevisionNode dependent = new RevisionNode("a2", Set.of("a1"), Set.of("b1"), Set.of(), "", "V_a2");
        RevisionGraph graph = graph(node("a1"), dependent, node("b1"));

        assertThat(graph.heads()).containsExactly("a2", "b1");
        assertThat(graph.revisions()).extracting(RevisionNode::id).containsExactly("a1", "b1", "a2");
        assertThat(graph.upgradePath(Set.of(), "a2"))
                .extracting(RevisionNode::id)
                .containsExactly("a1", "b1", "a2");
    }

    @Test
    void ten_thousand_revisions_load_and_resolve_within_a_second() {
        long start = System.nanoTime();

        RevisionGraph graph = RevisionGraph.of(Graphs.line(10_000));
        List<RevisionNode> up = graph.upgradePath(Set.of(), "head");
        List<RevisionNode> down = graph.downgradePath(graph.ids(), "base");
        List<RevisionNode> steps = graph.downgradePath(graph.ids(), "-5000");

        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(1));
        assertThat(up).hasSize(10_000).isSameAs(up).startsWith(node("r0"));
        assertThat(down).hasSize(10_000).endsWith(node("r0"));
        assertThat(steps).hasSize(5_000);
    }

    private static RevisionNode labelled(String id, String label) {
        return new RevisionNode(id, Set.of(), Set.of(), Set.of(label), "", "V_" + id);
    }
}

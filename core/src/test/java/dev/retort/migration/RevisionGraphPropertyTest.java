// SPDX-License-Identifier: Apache-2.0
package dev.retort.migration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The graph against a slow, obvious model. */
class RevisionGraphPropertyTest {

    @Provide
    Arbitrary<List<RevisionNode>> histories() {
        return Graphs.any();
    }

    @Property
    void the_order_is_the_models_whatever_order_the_revisions_come_in(
            @ForAll("histories") List<RevisionNode> nodes, @ForAll Random random) {
        List<RevisionNode> shuffled = new ArrayList<>(nodes);
        Collections.shuffle(shuffled, random);

        List<RevisionNode> ordered = RevisionGraph.of(shuffled).revisions();

        assertThat(ordered).extracting(RevisionNode::id).isEqualTo(new ObviousGraph(nodes).order());
    }

    @Property
    void heads_bases_and_tips_are_the_models(@ForAll("histories") List<RevisionNode> nodes) {
        RevisionGraph graph = RevisionGraph.of(nodes);
        ObviousGraph model = new ObviousGraph(nodes);

        assertThat(graph.heads()).isEqualTo(model.heads());
        assertThat(graph.bases()).isEqualTo(model.bases());
        assertThat(graph.tips(graph.ids())).isEqualTo(model.heads());
    }

    @Property
    void ancestors_and_descendants_are_the_models(
            @ForAll("histories") List<RevisionNode> nodes, @ForAll Random random) {
        RevisionGraph graph = RevisionGraph.of(nodes);
        ObviousGraph model = new ObviousGraph(nodes);
        Set<String> some = someOf(nodes, random);

        assertThat(graph.withAncestors(some)).isEqualTo(model.withAncestors(some));
        assertThat(graph.withDescendants(some)).isEqualTo(model.withDescendants(some));
    }

    @Property
    void an_upgrade_applies_what_the_target_needs_and_is_not_there_parents_first(
            @ForAll("histories") List<RevisionNode> nodes, @ForAll Random random) {
        Assume.that(!nodes.isEmpty());
        ObviousGraph model = new ObviousGraph(nodes);
        Set<String> applied = model.withAncestors(someOf(nodes, random));
        String target = oneOf(nodes, random);
        Set<String> missing = new HashSet<>(model.withAncestors(Set.of(target)));
        missing.removeAll(applied);

        List<RevisionNode> path = RevisionGraph.of(nodes).upgradePath(applied, target);

        List<String> expected = new ArrayList<>(model.order());
        expected.retainAll(missing);
        assertThat(path).extracting(RevisionNode::id).isEqualTo(expected);
    }

    @Property
    void a_downgrade_takes_back_what_came_after_the_target_children_first(
            @ForAll("histories") List<RevisionNode> nodes, @ForAll Random random) {
        Assume.that(!nodes.isEmpty());
        ObviousGraph model = new ObviousGraph(nodes);
        Set<String> applied = model.withAncestors(someOf(nodes, random));
        Assume.that(!applied.isEmpty());
        String target = List.copyOf(new TreeSet<>(applied)).get(random.nextInt(applied.size()));

        List<RevisionNode> path = RevisionGraph.of(nodes).downgradePath(applied, target);

        List<String> expected = new ArrayList<>(model.order());
        Collections.reverse(expected);
        expected.removeIf(id -> id.equals(target)
                || !applied.contains(id)
                || !model.withAncestors(Set.of(id)).contains(target));
        assertThat(path).extracting(RevisionNode::id).isEqualTo(expected);
    }

    @Property
    void down_to_base_takes_everything_back(@ForAll("histories") List<RevisionNode> nodes, @ForAll Random random) {
        ObviousGraph model = new ObviousGraph(nodes);
        Set<String> applied = model.withAncestors(someOf(nodes, random));

        List<RevisionNode> path = RevisionGraph.of(nodes).downgradePath(applied, "base");

        List<String> expected = new ArrayList<>(model.order());
        Collections.reverse(expected);
        expected.retainAll(applied);
        assertThat(path).extracting(RevisionNode::id).isEqualTo(expected);
    }

    @Property
    void one_step_up_is_the_only_revision_that_is_ready_or_an_error_that_names_those_that_are(
            @ForAll("histories") List<RevisionNode> nodes, @ForAll Random random) {
        RevisionGraph graph = RevisionGraph.of(nodes);
        Set<String> applied = new ObviousGraph(nodes).withAncestors(someOf(nodes, random));
        List<String> ready = nodes.stream()
                .filter(node -> !applied.contains(node.id()) && applied.containsAll(node.prerequisites()))
                .map(RevisionNode::id)
                .sorted()
                .toList();

        if (ready.size() == 1) {
            assertThat(graph.upgradePath(applied, "+1"))
                    .extracting(RevisionNode::id)
                    .isEqualTo(ready);
        } else if (ready.isEmpty()) {
            assertThatThrownBy(() -> graph.upgradePath(applied, "+1")).isInstanceOf(NotEnoughRevisions.class);
        } else {
            assertThatThrownBy(() -> graph.upgradePath(applied, "+1"))
                    .isInstanceOfSatisfying(AmbiguousStep.class, error -> assertThat(error.candidates())
                            .isEqualTo(ready));
        }
    }

    @Property
    void a_prefix_finds_the_only_id_that_begins_so(
            @ForAll("histories") List<RevisionNode> nodes, @ForAll Random random) {
        Assume.that(!nodes.isEmpty());
        String id = oneOf(nodes, random);
        String prefix = id.substring(0, 1 + random.nextInt(id.length()));
        List<String> matching = nodes.stream()
                .map(RevisionNode::id)
                .filter(other -> other.startsWith(prefix))
                .sorted()
                .toList();
        RevisionGraph graph = RevisionGraph.of(nodes);

        if (matching.size() == 1 || matching.contains(prefix)) {
            assertThat(graph.find(prefix).id()).isEqualTo(matching.contains(prefix) ? prefix : matching.get(0));
        } else {
            assertThatThrownBy(() -> graph.find(prefix))
                    .isInstanceOfSatisfying(AmbiguousRevision.class, error -> assertThat(error.candidates())
                            .isEqualTo(matching));
        }
    }

    private static Set<String> someOf(List<RevisionNode> nodes, Random random) {
        Set<String> some = new HashSet<>();
        nodes.stream()
                .map(RevisionNode::id)
                .filter(id -> random.nextInt(3) == 0)
                .forEach(some::add);
        return some;
    }

    private static String oneOf(List<RevisionNode> nodes, Random random) {
        return nodes.get(random.nextInt(nodes.size())).id();
    }
}

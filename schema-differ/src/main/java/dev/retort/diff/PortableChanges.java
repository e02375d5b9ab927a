// SPDX-License-Identifier: Apache-2.0
package dev.retort.diff;

import dev.retort.dialect.Dialect;
import dev.retort.operation.ChangeSet;
import dev.retort.operation.Operation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Makes one list of the changes that lead to the same entities on several databases. What they have in common is said once, in
 * words that mean to each of them what it needs; what they have not, once for each.
 */
public final class PortableChanges {

    private PortableChanges() {}

    /** The changes of one database. */
    public record Lane(Dialect dialect, List<Operation> operations) {

        /** Copies the operations. */
        public Lane {
            operations = List.copyOf(operations);
        }

        /** The changes of this one. */
        public static Lane of(Dialect dialect, ChangeSet changes) {
            return new Lane(dialect, changes.operations());
        }

        private Lane from(int start, int end) {
            return new Lane(dialect, operations.subList(start, end));
        }
    }

    /** All of them in one, in the order of the first lane wherever that has a say. */
    public static ChangeSet merge(List<Lane> lanes) {
        return new ChangeSet(merged(lanes, all(lanes)));
    }

    private static SortedSet<String> all(List<Lane> lanes) {
        return lanes.stream().map(lane -> lane.dialect().id()).collect(Collectors.toCollection(TreeSet::new));
    }

    /**
     * The operations of these lanes.
     *
     * @param everybody the databases for which nothing has to be said
     */
    private static List<Operation> merged(List<Lane> lanes, SortedSet<String> everybody) {
        List<Operation> merged = new ArrayList<>();
        if (lanes.isEmpty()) {
            return merged;
        }
        Lane first = lanes.get(0);
        List<Lane> others = lanes.subList(1, lanes.size());
        int[] next = new int[others.size()];
        for (Operation operation : first.operations()) {
            List<Lane> skipped = new ArrayList<>();
            List<Lane> group = new ArrayList<>(List.of(new Lane(first.dialect(), List.of(operation))));
            for (int i = 0; i < next.length; i++) {
                Lane other = others.get(i);
                int match = indexOf(SameSubject.of(operation), other, next[i]);
                if (match >= 0) {
                    skipped.add(other.from(next[i], match));
                    group.add(other.from(match, match + 1));
                    next[i] = match + 1;
                }
            }
            merged.addAll(merged(skipped, everybody));
            merged.addAll(said(group, everybody));
        }
        List<Lane> rest = new ArrayList<>();
        for (int i = 0; i < next.length; i++) {
            rest.add(others.get(i).from(next[i], others.get(i).operations().size()));
        }
        merged.addAll(merged(rest, everybody));
        return merged;
    }

    private static int indexOf(SameSubject subject, Lane lane, int start) {
        for (int i = start; i < lane.operations().size(); i++) {
            if (SameSubject.of(lane.operations().get(i)).equals(subject)) {
                return i;
            }
        }
        return -1;
    }

    /** One operation for as many as one can serve, and so on with those that are left. */
    private static List<Operation> said(List<Lane> group, SortedSet<String> everybody) {
        List<Operation> said = new ArrayList<>();
        List<Lane> open = new ArrayList<>(group);
        while (!open.isEmpty()) {
            List<Lane> served = new ArrayList<>(List.of(open.remove(0)));
            Operation operation = served.get(0).operations().get(0);
            for (Lane lane : List.copyOf(open)) {
                List<Lane> more = new ArrayList<>(served);
                more.add(lane);
                Optional<Operation> common = new CommonOperation(more).find();
                if (common.isPresent()) {
                    operation = common.get();
                    served = more;
                    open.remove(lane);
                }
            }
            SortedSet<String> databases = all(served);
            said.add(databases.equals(everybody) ? operation : new Operation.OnDatabase(databases, List.of(operation)));
        }
        return said;
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.retort.run;

import dev.retort.dialect.Naming;
import dev.retort.migration.RevisionNode;
import java.util.List;

/** Holds a plan against the rules of the environment, before anything of it runs. */
final class PolicyCheck {

    private final Policy policy;
    private final Consent consent;
    private final Naming naming;

    PolicyCheck(RunOptions options, Naming naming) {
        this.policy = options.policy();
        this.consent = options.consent();
        this.naming = naming;
    }

    /** Returns where the plan may run, else says why not. */
    void check(Direction direction, List<PlannedRevision> plan) {
        if (plan.isEmpty()) {
            return;
        }
        if (direction == Direction.DOWNGRADE) {
            checkDowngrade(plan);
        } else if (policy.loss() != Policy.Rule.ALLOWED) {
            checkLoss(plan);
        }
    }

    private void checkDowngrade(List<PlannedRevision> plan) {
        if (policy.downgrade() == Policy.Rule.REFUSED) {
            throw RefusedByPolicy.downgrade(policy.environment());
        } else if (policy.downgrade() == Policy.Rule.ASKED && !consent.downgrade()) {
            throw ConfirmationNeeded.downgrade(policy.environment(), revisions(plan), dangers(plan));
        }
    }

    private void checkLoss(List<PlannedRevision> plan) {
        List<Danger> dangers = dangers(plan).stream()
                .filter(danger -> !consent.loss().contains(danger.revision().id()))
                .toList();
        if (dangers.isEmpty()) {
            return;
        }
        throw policy.loss() == Policy.Rule.ASKED
                ? ConfirmationNeeded.loss(policy.environment(), revisions(plan), dangers)
                : RefusedByPolicy.loss(policy.environment(), dangers);
    }

    private List<Danger> dangers(List<PlannedRevision> plan) {
        return plan.stream()
                .flatMap(planned -> Dangers.of(planned, naming).stream())
                .toList();
    }

    private static List<RevisionNode> revisions(List<PlannedRevision> plan) {
        return plan.stream().map(PlannedRevision::revision).toList();
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.retort.run;

import dev.retort.dialect.Step;
import dev.retort.migration.Checksum;
import dev.retort.operation.ChangeSet;
import dev.retort.operation.Operation;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/** A part of a migration that is done or not done, never half. */
sealed interface Segment {

    List<Step> steps();

    /** One transaction. */
    record Together(List<Step> steps) implements Segment {
        public Together {
            steps = List.copyOf(steps);
        }

        List<Operation> operations() {
            return steps.stream().flatMap(step -> step.operations().stream()).toList();
        }
    }

    /**
     * One statement outside of any transaction.
     *
     * @param guards what must hold right before it
     */
    record Alone(List<Step.Guard> guards, Step.Statement statement) implements Segment {
        public Alone {
            guards = List.copyOf(guards);
        }

        @Override
        public List<Step> steps() {
            List<Step> steps = new ArrayList<>(guards);
            steps.add(statement);
            return steps;
        }
    }

    /**
     * A backfill, a transaction for each batch; how far it has come is kept with each.
     *
     * @param key the columns along which it goes
     */
    record Batches(Operation.Backfill backfill, List<String> key) implements Segment {
        public Batches {
            key = List.copyOf(key);
        }

        @Override
        public List<Step> steps() {
            return List.of(new Step.Work(backfill));
        }
    }

    /** 64 hexadecimal digits, others for everything that does something else. */
    default String fingerprint() {
        StringBuilder text = new StringBuilder(getClass().getSimpleName());
        for (Step step : steps()) {
            text.append('\n').append(describe(step));
        }
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text.toString().getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has SHA-256", e);
        }
    }

    private static String describe(Step step) {
        if (step instanceof Step.Statement statement) {
            return statement.sql();
        } else if (step instanceof Step.Guard guard) {
            return "require " + guard.sql();
        }
        return Checksum.of(new ChangeSet(step.operations()));
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.retort.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.junit.jupiter.api.Test;

class LockQueueTest {

    @Test
    void each_holder_is_told_once() throws SQLException {
        List<String> told = new ArrayList<>();
        RunListener listener = new RunListener() {
            @Override
            public void waitingForLock(String holder, Duration waited) {
                told.add(holder);
            }
        };
        Iterator<Boolean> answers = List.of(false, false, false, false, true).iterator();
        Iterator<String> holders = List.of("ada", "ada", "ada", "bob").iterator();

        new LockQueue(RunOptions.defaults(), listener).await(answers::next, holders::next);

        assertThat(told).containsExactly("ada", "bob");
    }
}

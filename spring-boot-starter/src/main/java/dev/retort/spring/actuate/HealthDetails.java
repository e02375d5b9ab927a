// SPDX-License-Identifier: Apache-2.0
package dev.retort.spring.actuate;

import dev.retort.app.MigrationHealth;
import java.util.LinkedHashMap;
import java.util.Map;

/** What both kinds of health indicators tell. */
final class HealthDetails {

    private HealthDetails() {}

    static Map<String, Object> of(MigrationHealth health) {
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("reachable", health.reachable());
        details.put("current", health.current());
        details.put("pending", health.pending());
        details.put("unknown", health.unknown());
        details.put("edited", health.edited());
        if (!health.complaints().isEmpty()) {
            details.put("complaints", health.complaints());
        }
        return details;
    }
}

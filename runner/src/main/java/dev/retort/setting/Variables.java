// SPDX-License-Identifier: Apache-2.0
package dev.retort.setting;

import java.util.Map;
import java.util.Optional;

/** Environment variables, or whatever is given in their place, as settings. */
public final class Variables {

    private final Map<String, String> values;

    public Variables(Map<String, String> values) {
        this.values = Map.copyOf(values);
    }

    /** The first of these variables that says something; the earlier it stands here, the higher is its rank. */
    public Optional<Setting> find(String... names) {
        for (int i = 0; i < names.length; i++) {
            String value = values.get(names[i]);
            if (value != null && !value.isBlank()) {
                return Optional.of(new Setting(names[i], value.strip(), "the environment", names.length - i));
            }
        }
        return Optional.empty();
    }

    /** This variable with the blanks around its value, which may belong to a password. */
    public Optional<Setting> findUnstripped(String name) {
        return Optional.ofNullable(values.get(name))
                .filter(value -> !value.isEmpty())
                .map(value -> new Setting(name, value, "the environment", 1));
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.retort.config;

import dev.retort.setting.InvalidSetting;
import dev.retort.setting.Setting;
import io.smallrye.config.ConfigValue;
import io.smallrye.config.EnvConfigSource;
import io.smallrye.config.MapBackedConfigValueConfigSource;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.eclipse.microprofile.config.spi.ConfigSource;
import org.jspecify.annotations.Nullable;

/** Looks settings up: on the command line, then in the environment, then in the file, each in the profile of the environment first. */
final class SettingsSources {

    private static final int FILE = 100;
    private static final int FOREIGN_VARIABLES = 200;
    private static final int VARIABLES = 300;
    private static final int FLAGS = 400;

    private final SmallRyeConfig config;
    private final @Nullable Path file;
    private final List<SettingsEntries.Entry> entries;

    SettingsSources(SettingsRequest request, @Nullable Path file, String environment) {
        this.file = file;
        entries = file == null ? List.of() : SettingsEntries.read(file);
        List<ConfigSource> sources = new ArrayList<>();
        sources.add(new FileSource(entries));
        Keys.FOREIGN_VARIABLES.forEach((variable, key) -> {
            String value = request.variables().get(variable);
            if (value != null) {
                sources.add(new PropertiesConfigSource(Map.of(key, value), variable(variable), FOREIGN_VARIABLES));
            }
        });
        sources.add(new EnvConfigSource(request.variables(), VARIABLES));
        sources.add(new PropertiesConfigSource(request.flags(), Setting.COMMAND_LINE, FLAGS));
        config = new SmallRyeConfigBuilder()
                .forClassLoader(SettingsSources.class.getClassLoader())
                .addDefaultInterceptors()
                .withProfile(environment)
                .withSources(sources)
                .build();
    }

    Optional<Setting> find(String key) {
        ConfigValue value = config.getConfigValue(key);
        // what comes from outside is meant to the letter: a password may well hold ${
        boolean literal = value.getConfigSourceOrdinal() > FILE;
        if (!literal && value.getValue() == null && value.getRawValue() != null) {
            throw new InvalidSetting(key, where(value), "names ${…} that is not set");
        }
        String text = literal ? value.getRawValue() : value.getValue();
        return text == null || text.isBlank()
                ? Optional.empty()
                : Optional.of(new Setting(key, text, where(value), value.getConfigSourceOrdinal()));
    }

    /** All settings below a prefix, by the rest of their keys. */
    SortedMap<String, String> below(String prefix) {
        SortedMap<String, String> found = new TreeMap<>();
        for (String name : config.getPropertyNames()) {
            if (name.startsWith(prefix)) {
                find(name).ifPresent(setting -> found.put(name.substring(prefix.length()), setting.value()));
            }
        }
        return found;
    }

    /** All that the file says. */
    List<SettingsEntries.Entry> entriesOfFile() {
        return entries;
    }

    private String where(ConfigValue value) {
        return switch (value.getConfigSourceOrdinal()) {
            case FILE -> file + ":" + value.getLineNumber();
            case VARIABLES -> variable(Keys.variable(value.getName()));
            case FOREIGN_VARIABLES -> variable(Keys.foreignVariable(value.getName()));
            default -> Setting.COMMAND_LINE;
        };
    }

    private static String variable(String name) {
        return "the environment variable " + name;
    }

    /** The file, each value with its line. */
    private static final class FileSource extends MapBackedConfigValueConfigSource {

        private static final long serialVersionUID = 1L;
        private static final String NAME = "the file";

        FileSource(List<SettingsEntries.Entry> entries) {
            super(NAME, values(entries), FILE);
        }

        private static Map<String, ConfigValue> values(List<SettingsEntries.Entry> entries) {
            Map<String, ConfigValue> values = new HashMap<>();
            for (SettingsEntries.Entry entry : entries) {
                ConfigValue value = ConfigValue.builder()
                        .withName(entry.key())
                        .withValue(entry.value())
                        .withRawValue(entry.value())
                        .withConfigSourceName(NAME)
                        .withConfigSourceOrdinal(FILE)
                        .withLineNumber(entry.line())
                        .build();
                values.put(entry.key(), value);
            }
            return values;
        }
    }
}

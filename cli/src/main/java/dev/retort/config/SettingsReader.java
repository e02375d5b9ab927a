// SPDX-License-Identifier: Apache-2.0
package dev.retort.config;

import dev.retort.dialect.BatchPolicy;
import dev.retort.dialect.Dialect;
import dev.retort.dialect.Dialects;
import dev.retort.run.Policy;
import dev.retort.run.Timeouts;
import dev.retort.setting.DatabaseSettings;
import dev.retort.setting.DatabaseUrl;
import dev.retort.setting.Durations;
import dev.retort.setting.Flags;
import dev.retort.setting.MissingSetting;
import dev.retort.setting.Password;
import dev.retort.setting.Setting;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Reads the settings of a project in one environment. */
public final class SettingsReader {

    private static final String DEFAULT_ENVIRONMENT = "dev";
    private static final List<String> POLICIES = List.of("dev", "staging", "prod");

    private final Path folder;
    private final @Nullable Path file;
    private final String environment;
    private final SettingsSources sources;

    private SettingsReader(SettingsRequest request) {
        file = fileOf(request);
        folder = (file == null ? request.workingFolder() : parentOf(file))
                .toAbsolutePath()
                .normalize();
        environment = environmentOf(request);
        sources = new SettingsSources(request, file, environment);
    }

    /** The settings, checked one by one; those that only some commands need may be missing. */
    public static Settings read(SettingsRequest request) {
        return new SettingsReader(request).read();
    }

    private static @Nullable Path fileOf(SettingsRequest request) {
        if (request.file() == null) {
            return SettingsFile.above(request.workingFolder()).orElse(null);
        }
        Path file =
                request.workingFolder().resolve(request.file()).toAbsolutePath().normalize();
        if (!Files.isRegularFile(file)) {
            throw new MissingSetting("--config", "no file " + file + ", named by --config");
        }
        return file;
    }

    private static Path parentOf(Path file) {
        Path parent = file.getParent();
        return parent == null ? file : parent;
    }

    private static String environmentOf(SettingsRequest request) {
        if (request.environment() != null) {
            return request.environment();
        }
        String variable = request.variables().getOrDefault(Keys.ENVIRONMENT, "");
        return variable.isBlank() ? DEFAULT_ENVIRONMENT : variable.strip();
    }

    private Settings read() {
        if (file != null) {
            new KeyCheck(file, environment).check(sources.entriesOfFile());
        }
        return new Settings(folder, file, environment, database(), model(), migrations(), scope(), run());
    }

    private @Nullable DatabaseSettings database() {
        Setting url = sources.find(Keys.URL).orElse(null);
        if (url == null) {
            return null;
        }
        DatabaseUrl parsed = url.as(text -> DatabaseUrl.parse(text, folder));
        Optional<Setting> user = overriding(Keys.USER, url, parsed.user() != null);
        Optional<Setting> password = overriding(Keys.PASSWORD, url, parsed.password() != null);
        return new DatabaseSettings(
                parsed,
                user.map(Setting::value).orElse(parsed.user()),
                password.map(setting -> new Password(setting.value())).orElse(parsed.password()),
                duration(Keys.WAIT, Duration.ZERO));
    }

    /** A user or password of its own beats the one inside the URL, unless the URL was said nearer to the person. */
    private Optional<Setting> overriding(String key, Setting url, boolean urlSaysIt) {
        return sources.find(key).filter(setting -> !urlSaysIt || setting.rank() >= url.rank());
    }

    private ModelSettings model() {
        Setting classPath = sources.find(Keys.MODEL_CLASSPATH).orElse(null);
        return new ModelSettings(
                classPath == null ? null : new ClassPath(classPath.value(), folder, classPath.where()),
                list(Keys.MODEL_PACKAGES),
                list(Keys.MODEL_CLASSES),
                sources.find(Keys.MODEL_PERSISTENCE_UNIT).map(Setting::value).orElse(null),
                sources.below(Keys.HIBERNATE_PREFIX));
    }

    private MigrationSettings migrations() {
        return new MigrationSettings(
                sources.find(Keys.MIGRATIONS_DIR)
                        .map(this::path)
                        .orElseGet(() -> folder.resolve(Defaults.MIGRATIONS_DIR)),
                sources.find(Keys.MIGRATIONS_PACKAGE)
                        .map(setting -> setting.as(PackageNames::checked))
                        .orElse(Defaults.MIGRATIONS_PACKAGE),
                sources.find(Keys.TEMPLATES_DIR)
                        .map(this::path)
                        .orElseGet(() -> folder.resolve(Defaults.TEMPLATES_DIR)),
                sources.find(Keys.MIGRATIONS_DATABASES)
                        .map(setting -> setting.as(names -> databases(setting.list())))
                        .orElse(Set.of()));
    }

    private static Set<String> databases(List<String> names) {
        List<String> known =
                Dialects.installed().all().stream().map(Dialect::id).sorted().toList();
        for (String name : names) {
            if (!known.contains(name)) {
                throw new IllegalArgumentException(
                        "takes some of " + String.join(", ", known) + ", and got \"" + name + "\"");
            }
        }
        return Set.copyOf(names);
    }

    private ScopeSettings scope() {
        return new ScopeSettings(list(Keys.SCHEMAS), list(Keys.INCLUDE), list(Keys.EXCLUDE));
    }

    private RunSettings run() {
        Timeouts defaults = Timeouts.DEFAULTS;
        Timeouts timeouts = new Timeouts(
                duration(Keys.LOCK_TIMEOUT, defaults.lock()),
                duration(Keys.RETRY_FOR, defaults.retry()),
                duration(Keys.STATEMENT_TIMEOUT, defaults.statement()),
                duration(Keys.MIGRATION_TIMEOUT, defaults.migration()),
                duration(Keys.LOCK_WAIT, defaults.run()),
                duration(Keys.BACKFILL_PAUSE, defaults.pause()));
        Policy policy = sources.find(Keys.POLICY)
                .map(setting -> setting.as(rules -> policy(rules, environment)))
                .orElse(Policy.of(environment));
        BatchPolicy batch = sources.find(Keys.BATCH)
                .map(setting -> setting.as(SettingsReader::batch))
                .orElse(RunSettings.DEFAULTS.batch());
        boolean echoSql = sources.find(Keys.ECHO_SQL)
                .map(setting -> setting.as(Flags::parse))
                .orElse(policy.detailed());
        return new RunSettings(timeouts, policy, new TreeSet<>(list(Keys.ALLOW_LOSS)), batch, echoSql);
    }

    private static Policy policy(String rules, String environment) {
        if (!POLICIES.contains(rules)) {
            throw new IllegalArgumentException(
                    "takes one of " + String.join(", ", POLICIES) + ", and got \"" + rules + "\"");
        }
        return Policy.like(rules, environment);
    }

    private static BatchPolicy batch(String text) {
        return switch (text.strip().toLowerCase(Locale.ROOT)) {
            case "auto" -> BatchPolicy.AUTO;
            case "always" -> BatchPolicy.ALWAYS;
            case "never" -> BatchPolicy.NEVER;
            default -> throw new IllegalArgumentException("takes auto, always or never, and got \"" + text + "\"");
        };
    }

    private Duration duration(String key, Duration otherwise) {
        return sources.find(key).map(setting -> setting.as(Durations::parse)).orElse(otherwise);
    }

    private List<String> list(String key) {
        return sources.find(key).map(Setting::list).orElse(List.of());
    }

    private Path path(Setting setting) {
        return setting.as(text -> folder.resolve(text).normalize());
    }
}

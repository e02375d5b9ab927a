// SPDX-License-Identifier: Apache-2.0
package dev.retort.config;

import java.nio.file.Path;

/**
 * Where the migrations are.
 *
 * @param folder the folder of the sources, whether it exists or not
 * @param packageName the package of the classes, empty for none
 * @param templates the folder of the project's own templates, whether it exists or not
 */
public record MigrationSettings(Path folder, String packageName, Path templates) {}

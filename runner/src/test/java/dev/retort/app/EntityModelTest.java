// SPDX-License-Identifier: Apache-2.0
package dev.retort.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EntityModelTest {

    @TempDir
    private Path module;

    @Test
    void entities_are_on_the_module_path_too() {
        String before = System.getProperty("jdk.module.path", "");
        System.setProperty("jdk.module.path", module + File.pathSeparator + module.resolve("missing.jar"));
        try {
            EntityModel model = EntityModel.ofPackages("com.example");

            assertThat(model.classPath()).contains(module).doesNotContain(module.resolve("missing.jar"));
            assertThat(model.classPath()).hasSizeGreaterThan(1).doesNotHaveDuplicates();
        } finally {
            System.setProperty("jdk.module.path", before);
        }
    }
}

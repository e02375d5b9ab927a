// SPDX-License-Identifier: Apache-2.0
package dev.retort.junit;

import com.example.library.Loan;
import dev.retort.app.EntityModel;
import dev.retort.run.ConnectionSource;
import dev.retort.run.MigrationSource;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

/** A test as a team has it in its own build. */
class MigrationContractTest implements MigrationContract {

    @TempDir
    private Path folder;

    @Override
    public ConnectionSource scratchDatabase() {
        return ConnectionSource.of("jdbc:sqlite:" + folder.resolve("scratch.db"), null, null);
    }

    @Override
    public EntityModel model() {
        return EntityModel.ofPackages("com.example.library");
    }

    @Override
    public MigrationSource migrations() {
        return MigrationSource.classPath(Loan.class.getClassLoader(), "com.example.library.migrations");
    }
}

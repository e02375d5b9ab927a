// SPDX-License-Identifier: Apache-2.0
package dev.retort.generate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.arbitrary.OperationArbitraries;
import dev.retort.migration.Checksum;
import dev.retort.migration.Migration;
import dev.retort.migration.Operations;
import dev.retort.operation.ChangeSet;
import dev.retort.operation.Operation;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;

@PropertyDefaults(edgeCases = EdgeCasesMode.NONE)
class RoundTripLawTest {

    private static final MigrationDraft DRAFT = MigrationDraft.empty("3f2a91c04b7e", "V1_Change", "change");
    private static final MigrationWriter WRITER = new MigrationWriter(Templates.shipped());

    @Property(tries = 100)
    void source_that_is_compiled_and_recorded_gives_the_same_operations(@ForAll("operations") List<Operation> there) {
        ChangeSet upgrade = new ChangeSet(there);
        ChangeSet downgrade = new ChangeSet(there.subList(0, there.size() / 2));

        String source = WRITER.source(DRAFT.withChanges(upgrade, new Downgrade.By(downgrade)));
        Migration migration = CompiledSource.migration("V1_Change", source);

        assertThat(Operations.ofUpgrade(migration)).isEqualTo(upgrade);
        assertThat(Operations.ofDowngrade(migration)).isEqualTo(downgrade);
        assertThat(Checksum.of(Operations.ofUpgrade(migration))).isEqualTo(Checksum.of(upgrade));
    }

    @Property(tries = 100)
    void source_is_tidy(@ForAll("operations") List<Operation> there) {
        String source = WRITER.source(DRAFT.withChanges(new ChangeSet(there), new Downgrade.Open()));
        String code = source.substring(source.indexOf("@Revision"));

        assertThat(source.lines()).noneMatch(line -> line.endsWith(" "));
        assertThat(source.lines().filter(line -> line.startsWith("import ")))
                .doesNotHaveDuplicates()
                .allMatch(line -> code.contains(line.substring(line.lastIndexOf('.') + 1, line.length() - 1)));
        assertThat(source).endsWith("}\n");
    }

    @Provide
    Arbitrary<List<Operation>> operations() {
        return OperationArbitraries.operations().list().ofMaxSize(60);
    }
}

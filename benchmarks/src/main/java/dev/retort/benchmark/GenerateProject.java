// SPDX-License-Identifier: Apache-2.0
package dev.retort.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/**
 * Writes the sources of a project with any number of entities, ten columns each: an identity, a relation to an earlier entity, a
 * unique column, an index, a check, an enum.
 */
public final class GenerateProject {

    private GenerateProject() {}

    /** Takes the folder for the sources and the number of entities. */
    public static void main(String[] arguments) throws IOException {
        if (arguments.length != 2) {
            throw new IllegalArgumentException("give a folder and a number of entities");
        }
        Path folder = Files.createDirectories(Path.of(arguments[0]).resolve("bench"));
        int count = Integer.parseInt(arguments[1]);
        for (int i = 0; i < count; i++) {
            Files.writeString(folder.resolve("Entity" + i + ".java"), entity(i));
        }
    }

    private static String entity(int number) {
        return String.format(
                Locale.ROOT,
                """
                package bench;

                import jakarta.persistence.Column;
                import jakarta.persistence.Entity;
                import jakarta.persistence.EnumType;
                import jakarta.persistence.Enumerated;
                import jakarta.persistence.GeneratedValue;
                import jakarta.persistence.GenerationType;
                import jakarta.persistence.Id;
                import jakarta.persistence.Index;
                import jakarta.persistence.ManyToOne;
                import jakarta.persistence.Table;
                import java.math.BigDecimal;
                import java.time.LocalDate;
                import java.time.LocalDateTime;

                @Entity
                @Table(name = "entity_%1$d", indexes = @Index(name = "ix_entity_%1$d_created", columnList = "created"))
                public class Entity%1$d {
                    enum State { NEW, OPEN, DONE }

                    @Id
                    @GeneratedValue(strategy = GenerationType.IDENTITY)
                    Long id;

                    @Column(nullable = false, unique = true, length = 40)
                    String code;

                    @Column(length = 200)
                    String title;

                    @Column(precision = 12, scale = 2, nullable = false)
                    BigDecimal amount;

                    @Enumerated(EnumType.STRING)
                    @Column(nullable = false)
                    State state;

                    LocalDate day;

                    LocalDateTime created;

                    boolean active;

                    int quantity;

                    @ManyToOne
                    Entity%2$d parent;
                }
                """,
                number,
                number / 10);
    }
}

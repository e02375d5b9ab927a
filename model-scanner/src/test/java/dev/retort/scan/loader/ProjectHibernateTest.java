// SPDX-License-Identifier: Apache-2.0
package dev.retort.scan.loader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.retort.scan.TestProject;
import dev.retort.scan.discovery.ClassPath;
import dev.retort.scan.mapping.Problem;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProjectHibernateTest {

    private static final ClassPath NOTHING = new ClassPath(List.of());

    @TempDir
    private Path folder;

    @Test
    void the_projects_own_is_taken_with_its_own_dialects() {
        ClassPath project = path(core("6.6.49.Final"), dialects("6.6.49.Final"));

        assertThat(ProjectHibernate.on(project, path(core("7.4.1.Final"), dialects("7.4.1.Final")), true))
                .isEqualTo(new ProjectHibernate(project, List.of()));
    }

    @Test
    void the_bundled_one_stands_before_a_project_without() {
        ClassPath bundled = path(core("7.4.1.Final"), dialects("7.4.1.Final"));
        Path classes = folder.resolve("classes.jar");
        new TestProject(folder.resolve("classes")).withFile("readme.txt", "").packed(classes);

        assertThat(ProjectHibernate.on(path(classes), bundled, true))
                .isEqualTo(new ProjectHibernate(bundled.followedBy(List.of(classes)), List.of()));
    }

    @Test
    void without_any_the_library_to_add_is_named() {
        assertThatThrownBy(() -> ProjectHibernate.on(NOTHING, NOTHING, false))
                .isInstanceOf(WrongHibernate.class)
                .hasMessage("no hibernate-core on the class path of the model, and none comes with Retort here;"
                        + " add org.hibernate.orm:hibernate-core");
    }

    @Test
    void two_versions_are_refused() {
        Path one = core("6.6.49.Final");
        Path other = core("7.4.1.Final");

        assertThatThrownBy(() -> ProjectHibernate.on(path(one, other), NOTHING, false))
                .isInstanceOf(WrongHibernate.class)
                .hasMessage("several versions of Hibernate on the class path of the model: " + one + " (6.6.49.Final), "
                        + other + " (7.4.1.Final); leave one");
    }

    @Test
    void a_version_before_6_6_is_refused() {
        Path old = core("5.6.15.Final");

        assertThatThrownBy(() -> ProjectHibernate.on(path(old), NOTHING, false))
                .isInstanceOf(WrongHibernate.class)
                .hasMessage(old + " (5.6.15.Final) is too old: Retort reads entities with Hibernate 6.6.0 and later");
    }

    @Test
    void a_version_that_was_never_tried_is_a_warning() {
        assertThat(ProjectHibernate.on(path(core("8.1.0.Final")), NOTHING, false)
                        .problems())
                .containsExactly(Problem.warning(null, "Hibernate 8.1.0.Final is none of those Retort was tried with"));
    }

    @Test
    void a_jar_that_swallowed_hibernate_is_taken_on_trust_with_a_warning() {
        Path everything = new TestProject(folder.resolve("everything"))
                .withFile("org/hibernate/Version.class", "")
                .packed(folder.resolve("everything.jar"));

        assertThat(ProjectHibernate.on(path(everything), NOTHING, false).problems())
                .containsExactly(
                        Problem.warning(null, "Hibernate of unknown version is none of those Retort was tried with"));
    }

    @Test
    void missing_dialects_are_taken_from_the_bundle_of_the_same_version() {
        Path core = core("7.4.1.Final");
        Path dialects = dialects("7.4.1.Final");

        assertThat(ProjectHibernate.on(path(core), path(core("7.4.1.Final"), dialects), true))
                .isEqualTo(new ProjectHibernate(path(core, dialects), List.of()));
    }

    @Test
    void older_dialects_serve_a_newer_core_with_a_warning() {
        Path core = core("8.0.0.Beta1");
        Path dialects = dialects("7.4.1.Final");

        assertThat(ProjectHibernate.on(path(core), path(dialects), true))
                .isEqualTo(new ProjectHibernate(
                        path(core, dialects),
                        List.of(Problem.warning(
                                null,
                                "hibernate-community-dialects 7.4.1.Final with hibernate-core 8.0.0.Beta1: types may"
                                        + " differ from those of one version"))));
    }

    @Test
    void newer_dialects_do_not_serve_an_older_core() {
        assertThatThrownBy(() -> ProjectHibernate.on(path(core("7.1.18.Final")), path(dialects("7.4.1.Final")), true))
                .isInstanceOf(WrongHibernate.class)
                .hasMessage("Hibernate keeps its SQLite dialect in a library that the class path of the model lacks;"
                        + " add org.hibernate.orm:hibernate-community-dialects:7.1.18.Final");
    }

    @Test
    void a_project_whose_dialects_are_newer_than_its_core_is_refused() {
        Path core = core("7.1.18.Final");
        Path dialects = dialects("7.4.1.Final");

        assertThatThrownBy(() -> ProjectHibernate.on(path(core, dialects), NOTHING, true))
                .isInstanceOf(WrongHibernate.class)
                .hasMessage("several versions of Hibernate on the class path of the model: " + core
                        + " (7.1.18.Final), " + dialects + " (7.4.1.Final); leave one");
    }

    @Test
    void dialects_are_not_looked_for_where_the_core_has_the_one() {
        ClassPath project = path(core("7.1.18.Final"));

        assertThat(ProjectHibernate.on(project, NOTHING, false)).isEqualTo(new ProjectHibernate(project, List.of()));
    }

    private static ClassPath path(Path... entries) {
        return new ClassPath(Stream.of(entries).toList());
    }

    private Path core(String version) {
        return library("hibernate-core", version, "org/hibernate/Version.class");
    }

    private Path dialects(String version) {
        return library("hibernate-community-dialects", version, "org/hibernate/community/dialect/SQLiteDialect.class");
    }

    private Path library(String name, String version, String file) {
        return new TestProject(folder.resolve(name))
                .withFile(file, "")
                .packed(folder.resolve(name + "-" + version + ".jar"), name, version);
    }
}

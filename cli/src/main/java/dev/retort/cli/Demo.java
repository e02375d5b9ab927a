// SPDX-License-Identifier: Apache-2.0
package dev.retort.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Plays the main job on the bookstore, every command for real. */
final class Demo {

    private final Session session;
    private final DemoProject project;
    private final Output output;

    Demo(Session session, DemoProject project) {
        this.session = session;
        this.project = project;
        this.output = session.progress();
    }

    void play() {
        output.line("# A bookstore: authors, books, customers, orders. The database is an SQLite file, empty as yet.");
        output.line("# Everything happens in " + project.folder());
        project.writeEntities();
        compile();
        retort("init", "--url", "jdbc:sqlite:bookstore.db");

        say("The first migration is the difference between the entities and an empty database.");
        retort("autogenerate", "-m", "first tables");
        show(project.newestMigration());
        retort("upgrade");

        say("Books come in. Retort cannot know which: an empty migration, filled by hand.");
        retort("create", "stock the shelves");
        project.stockTheShelves();
        show(project.newestMigration());
        retort("upgrade");

        say("Time goes by, and Book.java changes: wider prices, a language, translators, an index on the title.");
        project.changeEntities().forEach(output::line);
        compile();
        retort(ExitCode.DIFFERENCE, "check");

        say("The difference again. Which language have the books on the shelves? Only a person knows.");
        retort("autogenerate", "-m", "languages and translators", "--fill", "books.language='en'");
        show(project.newestMigration());

        say("SQLite cannot alter a column: Retort makes the table anew, and keeps its rows.");
        retort("upgrade");
        retort("check");

        say("And there is a way back.");
        retort("downgrade");
        retort("upgrade");
        retort("status");
    }

    private void say(String sentence) {
        output.line();
        output.line(output.styled(Style.FAINT, "# " + sentence));
    }

    private void compile() {
        prompt("javac -d target/classes src/main/java/com/example/bookstore/*.java");
        project.compileEntities();
    }

    private void show(Path migration) {
        prompt("cat " + project.folder().relativize(migration));
        project.lines(migration).forEach(output::line);
    }

    private void retort(String... args) {
        retort(ExitCode.DONE, args);
    }

    /** Calls the command in the project, cut off from the settings of whoever plays the demo. */
    private void retort(ExitCode expected, String... args) {
        prompt("retort "
                + String.join(" ", List.of(args).stream().map(Demo::word).toList()));
        Surroundings outside = session.surroundings();
        Terminal terminal = outside.terminal();
        Surroundings inside = new Surroundings(
                project.folder(),
                Map.of(),
                new Terminal(
                        session.options().json() ? terminal.err() : terminal.out(),
                        terminal.err(),
                        null,
                        terminal.colours()),
                outside.installation(),
                outside.clock(),
                outside.random());
        int exitCode = Main.run(inside, args);
        if (exitCode != expected.number()) {
            throw new DemoFailed("retort " + String.join(" ", args), exitCode);
        }
    }

    private static String word(String word) {
        return word.chars().anyMatch(letter -> letter == ' ' || letter == '\'') ? '"' + word + '"' : word;
    }

    private void prompt(String command) {
        output.line();
        output.line(output.styled(Style.STRONG, "$ " + command));
    }
}

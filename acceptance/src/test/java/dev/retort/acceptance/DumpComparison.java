// SPDX-License-Identifier: Apache-2.0
package dev.retort.acceptance;

import dev.retort.dialect.Naming;
import dev.retort.run.OwnTables;
import dev.retort.schema.CannotTell;
import dev.retort.schema.Unmanaged;
import dev.retort.testkit.SchemaDump;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Compares dumps line by line, and lets pass what Retort said that it leaves alone. */
final class DumpComparison {

    private static final List<String> MANAGED =
            List.of("column ", "constraint ", "CREATE INDEX ", "CREATE UNIQUE INDEX ", "labels ", "as ");

    private static final Pattern CONSTRAINT_NAME = Pattern.compile(" constraint \\S+ ");

    /** What a constraint may have beyond what Retort manages; each is reported where it is found. */
    private static final Pattern OPTION =
            Pattern.compile("( NO INHERIT| NOT VALID| NOT ENFORCED| DEFERRABLE| INITIALLY DEFERRED)+$");

    private final Naming naming;
    private final Collection<Unmanaged> unmanaged;
    private final Collection<String> reported;

    /** Lets these pass, and options of the constraints that a report mentions by name. */
    DumpComparison(Naming naming, Collection<Unmanaged> unmanaged, Collection<CannotTell> doubts) {
        this.naming = naming;
        this.unmanaged = unmanaged;
        this.reported = Stream.concat(
                        unmanaged.stream()
                                .filter(thing -> thing.kind().equals("constraint option"))
                                .map(Unmanaged::reason),
                        doubts.stream().map(CannotTell::object))
                .toList();
    }

    /** The lines that only one dump has, those of the first after {@code -}, those of the second after {@code +}. */
    List<String> differences(SchemaDump first, SchemaDump second) {
        Set<String> ours = lines(first);
        Set<String> theirs = lines(second);
        forgetGivenNames(ours, theirs);
        Stream<String> gone =
                ours.stream().filter(line -> !theirs.contains(line)).map("- "::concat);
        Stream<String> come =
                theirs.stream().filter(line -> !ours.contains(line)).map("+ "::concat);
        return Stream.concat(gone, come).toList();
    }

    /** Whether anything in the dump is called what this is called. */
    boolean mentions(SchemaDump dump, Unmanaged thing) {
        return dump.objects().entrySet().stream()
                .flatMap(object -> Stream.concat(Stream.of(object.getKey()), object.getValue().stream()))
                .anyMatch(line -> says(line, thing));
    }

    private Set<String> lines(SchemaDump dump) {
        SortedSet<String> lines = new TreeSet<>();
        dump.without(OwnTables.NAMES.toArray(String[]::new)).objects().forEach((object, own) -> {
            if (!isLeftAlone(object)) {
                lines.add(object);
                own.stream()
                        .filter(line -> !isLeftAlone(object, line))
                        .forEach(line -> lines.add(object + " " + withoutReportedOptions(line)));
            }
        });
        return lines;
    }

    private String withoutReportedOptions(String line) {
        String[] words = line.split(" ");
        boolean isReported = words[0].equals("constraint")
                && reported.stream()
                        .anyMatch(text ->
                                says(text, words[1]) || (line.contains("PRIMARY KEY") && text.contains("primary key")));
        return isReported ? OPTION.matcher(line).replaceFirst("") : line;
    }

    /** What the second dump does without a name may have one in the first: Retort names what it makes. */
    private static void forgetGivenNames(Set<String> ours, Set<String> theirs) {
        for (String line : List.copyOf(ours)) {
            String nameless = CONSTRAINT_NAME.matcher(line).replaceFirst(" ");
            if (!theirs.contains(line) && theirs.remove(nameless)) {
                ours.remove(line);
            }
        }
    }

    private boolean isLeftAlone(String object) {
        return unmanaged.stream()
                .filter(thing -> !object.startsWith("table ") || thing.takesPlaceOfTable())
                .anyMatch(thing -> says(object, thing));
    }

    /** A line of a managed table may go unmanaged if it is about something else than what makes a table. */
    private boolean isLeftAlone(String object, String line) {
        boolean managed = MANAGED.stream().anyMatch(line::startsWith);
        return unmanaged.stream()
                .filter(thing -> !thing.kind().equals("view"))
                .anyMatch(thing -> says(line, thing) || (!managed && says(object, thing)));
    }

    private boolean says(String text, Unmanaged thing) {
        return says(text, naming.physical(thing.name().name()));
    }

    private static boolean says(String text, String name) {
        int at = text.indexOf(name);
        while (at >= 0) {
            if (isEdge(text, at - 1) && isEdge(text, at + name.length())) {
                return true;
            }
            at = text.indexOf(name, at + 1);
        }
        return false;
    }

    private static boolean isEdge(String text, int at) {
        return at < 0 || at >= text.length() || !Character.isJavaIdentifierPart(text.charAt(at));
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.retort.run;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What a catalogue says at one moment.
 *
 * @param byThing a description by thing, such as {@code column email}: its kind, and its name
 */
public record Facts(SortedMap<String, String> byThing) {

    /** Nothing is there. */
    public static final Facts NONE = new Facts(new TreeMap<>());

    private static final String SEPARATOR = "\t";

    /** Copies the map. */
    public Facts {
        byThing = Collections.unmodifiableSortedMap(new TreeMap<>(byThing));
    }

    /** These and others; these things' names get a beginning. */
    Facts with(String beginning, Facts others) {
        SortedMap<String, String> all = new TreeMap<>(byThing);
        others.byThing.forEach((thing, description) -> all.put(beginning + thing, description));
        return new Facts(all);
    }

    /** Those whose names have this beginning, without it. */
    Facts below(String beginning) {
        SortedMap<String, String> found = new TreeMap<>();
        byThing.forEach((thing, description) -> {
            if (thing.startsWith(beginning)) {
                found.put(thing.substring(beginning.length()), description);
            }
        });
        return new Facts(found);
    }

    public boolean has(String thing) {
        return byThing.containsKey(thing);
    }

    /** The things that are in one of the two only, or described otherwise there. */
    public SortedSet<String> changedIn(Facts other) {
        SortedSet<String> changed = new TreeSet<>(byThing.keySet());
        changed.addAll(other.byThing.keySet());
        changed.removeIf(thing -> {
            String here = byThing.get(thing);
            return here != null && here.equals(other.byThing.get(thing));
        });
        return changed;
    }

    /** What is another in {@code now}, in words. */
    public List<String> differencesTo(Facts now) {
        List<String> differences = new ArrayList<>();
        for (String thing : changedIn(now)) {
            String before = byThing.get(thing);
            String after = now.byThing.get(thing);
            if (before == null) {
                differences.add(thing + " is there: " + after);
            } else if (after == null) {
                differences.add(thing + " is gone: " + before);
            } else {
                differences.add(thing + " was: " + before + "; is: " + after);
            }
        }
        return differences;
    }

    /** A text to keep, one line for each thing. */
    String text() {
        StringBuilder text = new StringBuilder();
        byThing.forEach((thing, description) -> text.append(onOneLine(thing))
                .append(SEPARATOR)
                .append(onOneLine(description))
                .append('\n'));
        return text.toString();
    }

    /** Reads what {@link #text} wrote. */
    static Facts parse(String text) {
        SortedMap<String, String> byThing = new TreeMap<>();
        text.lines().forEach(line -> {
            int end = line.indexOf(SEPARATOR);
            byThing.put(original(line.substring(0, end)), original(line.substring(end + 1)));
        });
        return new Facts(byThing);
    }

    private static String onOneLine(String text) {
        return text.replace("\\", "\\\\")
                .replace("\n", "\\n")
                .replace("\r", "\\r")
                .replace("\t", "\\t");
    }

    private static String original(String line) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < line.length(); i++) {
            char letter = line.charAt(i);
            if (letter == '\\') {
                i++;
                char escaped = line.charAt(i);
                letter = escaped == 'n' ? '\n' : escaped == 'r' ? '\r' : escaped == 't' ? '\t' : '\\';
            }
            text.append(letter);
        }
        return text.toString();
    }
}

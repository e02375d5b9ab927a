// SPDX-License-Identifier: Apache-2.0
package dev.retort.run;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
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
    private static final String FINGERPRINT = "sha256:";
    private static final int FINGERPRINT_BYTES = 8;
    private static final int LONGEST_TEXT = 15_000;

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

    /** All but these things. */
    Facts without(Set<String> things) {
        SortedMap<String, String> rest = new TreeMap<>(byThing);
        rest.keySet().removeAll(things);
        return new Facts(rest);
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

    /**
     * A text to keep, one line for each thing. Where that would be more than a column takes on every database, descriptions are
     * replaced by fingerprints, which still tell whether they are others.
     */
    String text() {
        String text = lines();
        return text.length() <= LONGEST_TEXT ? text : fingerprints().lines();
    }

    /** These as they can be compared with some that were kept. */
    Facts comparableWith(Facts kept) {
        boolean shortened = kept.byThing.values().stream().anyMatch(value -> value.startsWith(FINGERPRINT));
        return shortened ? fingerprints() : this;
    }

    private String lines() {
        StringBuilder text = new StringBuilder();
        byThing.forEach((thing, description) -> text.append(onOneLine(thing))
                .append(SEPARATOR)
                .append(onOneLine(description))
                .append('\n'));
        return text.toString();
    }

    private Facts fingerprints() {
        SortedMap<String, String> shorter = new TreeMap<>();
        byThing.forEach((thing, description) -> shorter.put(thing, FINGERPRINT + fingerprint(description)));
        return new Facts(shorter);
    }

    private static String fingerprint(String description) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(description.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, FINGERPRINT_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has SHA-256", e);
        }
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

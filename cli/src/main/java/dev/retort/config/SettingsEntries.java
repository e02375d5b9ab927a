// SPDX-License-Identifier: Apache-2.0
package dev.retort.config;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.regex.Pattern;

/** What a properties file says, one entry after the other, as often as it says it. */
final class SettingsEntries {

    private static final Pattern LINE_END = Pattern.compile("\r\n|\r|\n");
    private static final Pattern COMMENT = Pattern.compile("\\s*[#!].*");

    /** What some editors put before the first letter of a file. */
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final List<Entry> entries = new ArrayList<>();

    private SettingsEntries() {}

    /**
     * One setting.
     *
     * @param key with its profile: {@code %prod.retort.url}
     * @param line where it begins, the first one is 1
     */
    record Entry(String key, String value, int line) {}

    static List<Entry> read(Path file) {
        SettingsEntries read = new SettingsEntries();
        try {
            String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
            read.addAll(text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text);
        } catch (IOException | IllegalArgumentException e) {
            // the latter where an escape is none
            throw new UnreadableSettings(file, e);
        }
        return List.copyOf(read.entries);
    }

    private void addAll(String text) throws IOException {
        StringBuilder setting = new StringBuilder();
        String[] lines = LINE_END.split(text, -1);
        int first = 1;
        for (int i = 0; i < lines.length; i++) {
            boolean comment = setting.isEmpty() && COMMENT.matcher(lines[i]).matches();
            setting.append(comment ? "" : lines[i]).append('\n');
            if (comment || !goesOn(lines[i]) || i == lines.length - 1) {
                add(setting.toString(), first);
                setting.setLength(0);
                first = i + 2;
            }
        }
    }

    /** Whether the end of the line is escaped: an even number of backslashes are so many escaped ones. */
    private static boolean goesOn(String line) {
        int end = line.length();
        while (end > 0 && line.charAt(end - 1) == '\\') {
            end--;
        }
        return (line.length() - end) % 2 == 1;
    }

    private void add(String setting, int line) throws IOException {
        Properties properties = new Properties();
        properties.load(new StringReader(setting));
        for (String key : properties.stringPropertyNames()) {
            entries.add(new Entry(key, properties.getProperty(key), line));
        }
    }
}

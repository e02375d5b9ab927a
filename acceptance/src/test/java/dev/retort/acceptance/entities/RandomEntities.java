// SPDX-License-Identifier: Apache-2.0
package dev.retort.acceptance.entities;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/**
 * A Java file of entities that nobody thought of, drawn from a seed: the same seed gives the same text. {@link #edited} gives the same
 * entities as they are after a few edits, as a team makes them between two migrations.
 *
 * <p>Each part has a place, such as {@code 1.4} for the fifth member of the second entity, and is drawn from the seed, its place, and
 * how often it was edited: so that an edit of one part leaves the others as they are.
 */
public final class RandomEntities {

    private static final int MEMBERS = 12;

    private static final List<String> NAMES = List.of(
            "name",
            "order",
            "total",
            "user",
            "startDate",
            "state",
            "key",
            "value",
            "URL",
            "isOpen",
            "group",
            "size2",
            "comment",
            "level",
            "index",
            "amount",
            "x",
            "check",
            "payload",
            "timeZone");

    private static final String HEAD =
            """
            package random;

            import jakarta.persistence.*;
            import java.math.*;
            import java.time.*;
            import java.util.*;
            import org.hibernate.annotations.ColumnDefault;
            import org.hibernate.annotations.Comment;
            import org.hibernate.annotations.JdbcTypeCode;
            import org.hibernate.annotations.Nationalized;
            import org.hibernate.annotations.OnDelete;
            import org.hibernate.annotations.OnDeleteAction;
            import org.hibernate.type.NumericBooleanConverter;
            import org.hibernate.type.SqlTypes;
            import org.hibernate.type.YesNoConverter;

            class Model {

                enum Color { RED, GREEN, BLUE }

                enum Shape { ROUND, square, OTHER }

                @Embeddable
                static class Address {
                    @Column(length = 80) String street;
                    @Column(nullable = false) int number;
                    Color color;
                }

                @Embeddable
                static class Money {
                    @Column(precision = 14, scale = 3) BigDecimal amount;
                    @Column(length = 3, nullable = false) String currency;
                }
            """;

    private final long seed;
    private final boolean comments;
    private final int entities;

    /** How often the part at a place was edited; a negative number where there is none. */
    private final Map<String, Integer> edits;

    private RandomEntities(long seed, boolean comments, int entities, Map<String, Integer> edits) {
        this.seed = seed;
        this.comments = comments;
        this.entities = entities;
        this.edits = edits;
    }

    /** Three to five entities, without {@code @Comment} where a database has no comments. */
    public static RandomEntities of(long seed, boolean comments) {
        Random random = new Random(seed);
        int entities = 3 + random.nextInt(3);
        Map<String, Integer> edits = new TreeMap<>();
        for (int entity = 0; entity < entities; entity++) {
            for (int member = 3 + random.nextInt(6); member < MEMBERS; member++) {
                edits.put(entity + "." + member, -1);
            }
        }
        return new RandomEntities(seed, comments, entities, edits);
    }

    /** The same with up to five parts that come, go, or are others. */
    public RandomEntities edited() {
        Random random = new Random(~seed);
        Map<String, Integer> now = new TreeMap<>(edits);
        for (int edit = 1 + random.nextInt(5); edit > 0; edit--) {
            int entity = random.nextInt(entities);
            boolean ofTable = random.nextInt(5) == 0;
            String place = entity + "." + (ofTable ? "table" : random.nextInt(MEMBERS));
            boolean goes = !ofTable && now.getOrDefault(place, 0) >= 0 && random.nextInt(3) == 0;
            now.merge(place, goes ? -1 : edit, (before, after) -> goes ? -1 : before + after + 1);
        }
        return new RandomEntities(seed, comments, entities, now);
    }

    /** The Java file, of the package {@code random}. */
    public String text() {
        StringBuilder text = new StringBuilder(HEAD);
        for (int entity = 0; entity < entities; entity++) {
            text.append('\n').append(entity(entity));
        }
        return text.append("}\n").toString();
    }

    private String entity(int entity) {
        List<Member> members = members(entity);
        Random random = random(entity + ".kind");
        boolean isParent = random.nextInt(5) == 0;
        String strategy = pick(random, "SINGLE_TABLE", "JOINED", "TABLE_PER_CLASS");
        StringBuilder text = new StringBuilder("    @Entity\n").append(table(entity, members));
        if (isParent) {
            text.append("    @Inheritance(strategy = InheritanceType.%s)\n".formatted(strategy));
        }
        text.append("    static class E%d {\n".formatted(entity));
        text.append("        %s id;\n".formatted(id(entity, isParent && strategy.equals("TABLE_PER_CLASS"))));
        members.forEach(member -> text.append("        %s\n".formatted(member.declaration())));
        text.append("    }\n");
        return isParent ? text + child(entity, "A") + child(entity, "B") : text.toString();
    }

    private String child(int entity, String letter) {
        Random random = random(entity + "." + letter);
        Type type = Type.of(random);
        return """

                @Entity
                static class E%d%s extends E%d {
                    %s own%s;
                    @ManyToOne E0 other%s;
                }
            """
                .formatted(entity, letter, entity, type.text(), letter, letter);
    }

    private List<Member> members(int entity) {
        List<Member> members = new ArrayList<>();
        for (int member = 0; member < MEMBERS; member++) {
            if (edits.getOrDefault(entity + "." + member, 0) >= 0) {
                members.add(member(entity, member));
            }
        }
        return members;
    }

    private Member member(int entity, int member) {
        Random random = random(entity + "." + member);
        String name = NAMES.get((int) Math.floorMod(seed + entity * 7L + member, (long) NAMES.size()));
        if (random(entity + "." + member + ".association").nextInt(4) == 0) {
            return new Member(name, association(entity, random, name) + " " + name + ";", false);
        }
        Type type = Type.of(random);
        return new Member(name, annotations(random, type) + type.text() + " " + name + ";", type.isShort());
    }

    /**
     * A member of an entity.
     *
     * @param isShort whether every database takes its column into an index
     */
    private record Member(String name, String declaration, boolean isShort) {}

    private String table(int entity, List<Member> members) {
        Random random = random(entity + ".table");
        List<String> columns =
                members.stream().filter(Member::isShort).map(Member::name).toList();
        List<String> parts = new ArrayList<>();
        if (random(entity + ".name").nextInt(4) == 0) {
            parts.add(
                    "name = \"%s%d\"".formatted(pick(random(entity + ".word"), "user", "Line_Items", "order"), entity));
        }
        if (columns.size() > 2 && random.nextInt(3) == 0) {
            parts.add("uniqueConstraints = @UniqueConstraint(%scolumnNames = {\"%s\", \"%s\"})"
                    .formatted(
                            pick(random, "", "name = \"uq_of_%d\", ".formatted(entity)),
                            columns.get(0),
                            columns.get(columns.size() - 1)));
        }
        if (!columns.isEmpty() && random.nextBoolean()) {
            parts.add("indexes = @Index(%scolumnList = \"%s\"%s)"
                    .formatted(
                            pick(random, "", "name = \"ix_of_%d\", ".formatted(entity)),
                            columnList(random, columns),
                            pick(random, "", "", ", unique = true")));
        }
        return parts.isEmpty() ? "" : "    @Table(%s)\n".formatted(String.join(", ", parts));
    }

    /** One column or two; a keyword gets no direction, for Hibernate would take both together for its name. */
    private static String columnList(Random random, List<String> columns) {
        String second = columns.get(columns.size() - 1);
        String direction =
                List.of("name", "total", "state", "amount", "payload").contains(second) ? " desc" : "";
        return columns.size() > 1 && random.nextBoolean() ? columns.get(0) + ", " + second + direction : columns.get(0);
    }

    private String id(int entity, boolean sharedBetweenTables) {
        Random random = random(entity + ".id");
        return switch (random.nextInt(7)) {
            case 0 ->
                sharedBetweenTables
                        ? "@Id @GeneratedValue Long"
                        : "@Id @GeneratedValue(strategy = GenerationType.IDENTITY) Long";
            case 1 ->
                "@Id @GeneratedValue(generator = \"g%d\") @SequenceGenerator(name = \"g%d\", sequenceName = \"numbers_%d\", allocationSize = %d) long"
                        .formatted(entity, entity, entity, 1 + random.nextInt(60));
            case 2 -> "@Id @GeneratedValue(strategy = GenerationType.UUID) UUID";
            case 3 -> "@Id @Column(length = 40) String";
            case 4 ->
                "@Id @GeneratedValue(generator = \"t%d\") @TableGenerator(name = \"t%d\") Integer"
                        .formatted(entity, entity);
            case 5 -> "@Id int";
            default -> "@Id @GeneratedValue Integer";
        };
    }

    private String association(int entity, Random random, String name) {
        String target = "E" + random.nextInt(entities);
        return switch (random.nextInt(12)) {
            case 0 -> "@ManyToOne " + target;
            case 1 -> "@ManyToOne(optional = false) " + target;
            case 2 ->
                "@ManyToOne @JoinColumn(name = \"%s_ref\", foreignKey = @ForeignKey(name = \"fk_%d_%s\")) %s"
                        .formatted(name, entity, name, target);
            case 3 -> "@ManyToOne @JoinColumn(foreignKey = @ForeignKey(ConstraintMode.NO_CONSTRAINT)) " + target;
            case 4 -> "@ManyToOne @OnDelete(action = OnDeleteAction.CASCADE) " + target;
            case 5 -> "@OneToOne " + target;
            case 6 -> "@OneToMany %sList<%s>".formatted(pick(random, "", "@OrderColumn "), target);
            case 7 -> "@ManyToMany %s<%s>".formatted(pick(random, "Set", "List", "Collection"), target);
            case 8 -> "@OneToMany @JoinColumn(name = \"of_%d_%s\") Set<%s>".formatted(entity, name, target);
            case 9 ->
                "@ElementCollection "
                        + pick(
                                random,
                                "Set<String>",
                                "List<Color>",
                                "@OrderColumn List<Integer>",
                                "Set<Address>",
                                "Map<String, Integer>",
                                "Map<Color, Money>");
            case 10 ->
                """
                        @Embedded @AttributeOverride(name = "amount", column = @Column(name = "%s_a", precision = 9)) \
                        @AttributeOverride(name = "currency", column = @Column(name = "%s_c")) Money"""
                        .stripIndent()
                        .formatted(name, name);
            default -> "@ManyToMany @MapKeyColumn(name = \"k\", length = 20) Map<String, %s>".formatted(target);
        };
    }

    private String annotations(Random random, Type type) {
        List<String> attributes = new ArrayList<>(type.attributes());
        if (random.nextInt(4) == 0) {
            attributes.add("nullable = false");
        }
        if (type.isShort() && random.nextInt(8) == 0) {
            attributes.add("unique = true");
        }
        String column = attributes.isEmpty() ? "" : "@Column(%s) ".formatted(String.join(", ", attributes));
        String comment = comments && random.nextInt(8) == 0
                ? pick(random, "@Comment(\"why\") ", "@Comment(\"a \\\"b\\\" c\") ")
                : "";
        return column + comment + (random.nextInt(4) == 0 ? type.defaultValue() : "");
    }

    /** What a plain member can be, with what its column says. */
    private record Type(String text, List<String> attributes) {

        static Type of(Random random) {
            return switch (random.nextInt(10)) {
                case 0 -> new Type("String", List.of("length = " + pick(random, 1, 20, 100, 255, 300, 4000)));
                case 1 -> plain("String");
                case 2 ->
                    new Type(
                            "BigDecimal",
                            List.of("precision = " + (6 + random.nextInt(12)), "scale = " + random.nextInt(6)));
                case 3 -> plain(pick(random, "int", "Integer", "long", "Long", "short", "Byte"));
                case 4 ->
                    plain(pick(
                            random,
                            "boolean",
                            "Boolean",
                            "@Convert(converter = YesNoConverter.class) Boolean",
                            "@Convert(converter = NumericBooleanConverter.class) Boolean"));
                case 5 ->
                    plain(pick(
                            random,
                            "LocalDate",
                            "LocalTime",
                            "LocalDateTime",
                            "Instant",
                            "OffsetDateTime",
                            "ZonedDateTime",
                            "Duration",
                            "@Temporal(TemporalType.DATE) Date"));
                case 6 ->
                    plain(pick(
                            random,
                            "@Enumerated(EnumType.STRING) Color",
                            "Color",
                            "@Enumerated(EnumType.STRING) Shape",
                            "Shape"));
                case 7 -> plain(pick(random, "float", "Double", "BigInteger", "char", "Character"));
                case 8 ->
                    plain(pick(random, "UUID", "Locale", "Currency", "TimeZone", "Year", "java.net.URL", "Class<?>"));
                default ->
                    plain(pick(
                            random,
                            "@Lob String",
                            "@Lob byte[]",
                            "byte[]",
                            "String[]",
                            "@Nationalized String",
                            "@JdbcTypeCode(SqlTypes.JSON) Map<String, String>"));
            };
        }

        private static Type plain(String text) {
            return new Type(text, List.of());
        }

        boolean isShort() {
            boolean large = text.contains("@Lob") || text.contains("[]") || text.contains("JSON");
            return !large && !attributes.contains("length = 4000");
        }

        String defaultValue() {
            return switch (text) {
                case "int", "Integer", "long", "Long", "short", "BigDecimal" -> "@ColumnDefault(\"7\") ";
                case "boolean", "Boolean" -> "@ColumnDefault(\"false\") ";
                case "String" -> "@ColumnDefault(\"'x'\") ";
                default -> "";
            };
        }
    }

    private Random random(String place) {
        long edit = edits.getOrDefault(place, 0);
        Random random = new Random((seed * 31 + place.hashCode()) * 0x9E3779B97F4A7C15L + edit);
        random.nextInt(); // the first of neighbouring seeds are alike
        return random;
    }

    @SafeVarargs
    private static <T> T pick(Random random, T... values) {
        return values[random.nextInt(values.length)];
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.retort.generate;

import java.util.Locale;

/** What can be said to a scaffold; what is not said becomes a placeholder, or is left out. */
public enum ScaffoldOption {
    TABLE("TABLE", "the table, such as users or audit.log_entry"),
    COLUMN("COLUMN", "the column"),
    TYPE("varchar(255)", "a type, such as varchar(255), decimal(10, 2) or enumeration('NEW', 'PAID')"),
    NOT_NULL("", "no nulls"),
    NULLABLE("", "nulls are allowed"),
    DEFAULT("", "a constant"),
    DEFAULT_EXPRESSION("", "an SQL expression as default"),
    FILL("", "SQL for the value in rows that exist"),
    COMMENT("COMMENT", "a comment"),
    NAME("NAME", "the name of the constraint, index, sequence, type or schema"),
    TO("NEW_NAME", "the new name"),
    COLUMNS(
            "COLUMN",
            "columns, with commas between them; of a new table each with its type: id bigint, name varchar(80)"),
    PRIMARY_KEY("id", "the columns of the primary key"),
    REFERENCES("OTHER_TABLE", "the table that is referred to"),
    REFERENCED_COLUMNS("id", "the columns that are referred to"),
    ON_DELETE("", "cascade, restrict, set null, set default or no action"),
    ON_UPDATE("", "cascade, restrict, set null, set default or no action"),
    UNIQUE("", "equal keys are refused"),
    WHERE("", "an SQL condition for the rows"),
    CONCURRENTLY("", "while others go on writing, where the database can"),
    EXPRESSION("CONDITION", "an SQL condition that every row meets"),
    VALUES("VALUE", "values, with commas between them"),
    START("1", "the first number"),
    INCREMENT("1", "the step"),
    SQL("SQL", "SQL to run"),
    UNDO("", "SQL that undoes it"),
    REASON("REASON", "why the migration stops"),
    SET("COLUMN = VALUE", "SQL assignments"),
    BATCH_SIZE("1000", "rows a batch"),
    DATABASE("DATABASE", "the database"),
    DESCRIPTION("DESCRIPTION", "what the code does");

    private final String placeholder;
    private final String description;

    ScaffoldOption(String placeholder, String description) {
        this.placeholder = placeholder;
        this.description = description;
    }

    /** The name as a command line has it, without dashes before it: {@code on-delete}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What stands for it where it is needed and not given; empty where it is not needed. */
    public String placeholder() {
        return placeholder;
    }

    public String description() {
        return description;
    }

    /** Whether it is said or not, without a value. */
    public boolean isFlag() {
        return this == NOT_NULL || this == NULLABLE || this == UNIQUE || this == CONCURRENTLY;
    }
}

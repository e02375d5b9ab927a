// SPDX-License-Identifier: Apache-2.0
package dev.retort.generate;

import static dev.retort.generate.Literals.string;

import dev.retort.operation.Operation;
import java.util.List;

/** Writes operations for certain databases: one short statement behind the arrow, else a block. */
final class DatabaseBlock {

    private static final String VARIABLE = "db";

    private final Templates templates;
    private final String receiver;
    private final int width;

    DatabaseBlock(Templates templates, String receiver, int width) {
        this.templates = templates;
        this.receiver = receiver;
        this.width = width;
    }

    Statement statement(Operation.OnDatabase operation) {
        StatementWriter inner = new StatementWriter(templates, variable(), width - Layout.BLOCK.length());
        List<String> statements = operation.operations().stream()
                .map(it -> it.accept(inner).text())
                .toList();
        if (statements.size() == 1 && isShort(statements.get(0))) {
            String statement = statements.get(0);
            String call = statement.substring(0, statement.length() - 1);
            Statement arrow = call(operation).with("call", call).statement();
            if (arrow.isOneLine()) {
                return arrow;
            }
        }
        List<String> lines = statements.stream().flatMap(String::lines).toList();
        return call(operation).with("lines", lines).statement();
    }

    /** Each block has a variable of its own: one that stands inside another must not hide it. */
    private String variable() {
        return receiver.startsWith(VARIABLE) ? receiver + "2" : VARIABLE;
    }

    private static boolean isShort(String statement) {
        return statement.endsWith(";")
                && statement.indexOf(';') == statement.length() - 1
                && statement.indexOf('\n') < 0;
    }

    private TemplateCall call(Operation.OnDatabase operation) {
        String databases = operation.databases().size() == 1
                ? string(operation.databases().first())
                : "Set.of(" + Literals.strings(operation.databases()) + ")";
        return new TemplateCall(templates, Template.ON_DATABASE, null, width)
                .with("op", receiver)
                .with("databases", databases)
                .with("db", variable());
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.retort.run;

import java.sql.SQLException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Keeps passwords out of everything that is said. */
public final class Secrets {

    private static final String MASK = "***";

    /** {@code password=…} and the like among the parameters of a URL, up to what no form of it can have in a password. */
    private static final Pattern PARAMETER = Pattern.compile(
            "(?i)([\\w.-]*(?:password|passwd|pwd|secret|token)[\\w.-]*=)(?!" + Pattern.quote(MASK) + ")[^&\\s]*");

    /**
     * {@code //user:…@host}, whatever was not encoded; but neither {@code //host:5432/database?user=ada@work} nor what explains the
     * form.
     */
    private static final Pattern AUTHORITY =
            Pattern.compile("(//[^/?\\s:@\\[]*:)(?!password@host|\\d{1,5}/[^\\s?@]*\\?)\\S*@");

    /** {@code jdbc:oracle:thin:user/…@host}. */
    private static final Pattern SLASHED = Pattern.compile("(?i)(jdbc:oracle:\\w+:[^/\\s@]+/)\\S*@");

    private Secrets() {}

    /** The text with the passwords of all URLs in it replaced. */
    public static String mask(String text) {
        String parameters = PARAMETER.matcher(text).replaceAll("$1" + MASK);
        String authorities = AUTHORITY.matcher(parameters).replaceAll("$1" + MASK + "@");
        return SLASHED.matcher(authorities).replaceAll("$1" + MASK + "@");
    }

    /** The same failure saying the same, without this password and those of URLs. */
    static SQLException mask(SQLException failure, @Nullable String password) {
        String text = mask(String.valueOf(failure.getMessage()));
        String said = password == null || password.length() < 3 ? text : text.replace(password, MASK);
        SQLException masked = new SQLException(said, failure.getSQLState(), failure.getErrorCode());
        masked.setStackTrace(failure.getStackTrace());
        return masked;
    }
}

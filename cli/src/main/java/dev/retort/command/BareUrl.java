// SPDX-License-Identifier: Apache-2.0
package dev.retort.command;

import dev.retort.config.Keys;
import dev.retort.run.Secrets;
import dev.retort.run.ServerAddress;
import dev.retort.setting.DatabaseUrl;
import dev.retort.setting.InvalidSetting;
import dev.retort.setting.Setting;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A database's URL as it may be written down: without a password.
 *
 * @param user whom the URL named besides, null for nobody
 * @param passwordLeftOut whether it named a password
 */
record BareUrl(String url, @Nullable String user, boolean passwordLeftOut) {

    private static final String USER = "user";
    private static final String PASSWORD = "password";

    /**
     * As it was typed, a relative path stays relative; but not where that would write a password down.
     *
     * @throws InvalidSetting where the URL has one in a place that is not known
     */
    static BareUrl of(String typed, DatabaseUrl database) {
        String bare = without(PASSWORD, database.jdbc());
        boolean inParameters = !bare.equals(database.jdbc());
        boolean login = database.user() != null || database.password() != null;
        String user = inParameters && database.user() == null
                ? ServerAddress.parse(bare).parameters().get(USER)
                : database.user();
        String url = inParameters ? without(USER, bare) : login ? bare : typed;
        if (!Secrets.mask(url).equals(url)) {
            throw new InvalidSetting(
                    Keys.URL,
                    Setting.COMMAND_LINE,
                    "holds a secret that would be written down; leave it out, the password belongs into "
                            + Keys.variable(Keys.PASSWORD));
        }
        return new BareUrl(url, user, inParameters || database.password() != null);
    }

    private static String without(String parameter, String jdbc) {
        int query = jdbc.indexOf('?');
        if (query < 0) {
            return jdbc;
        }
        String rest = Arrays.stream(jdbc.substring(query + 1).split("&", -1))
                .filter(each -> !each.startsWith(parameter + "="))
                .collect(Collectors.joining("&"));
        return jdbc.substring(0, query) + (rest.isEmpty() ? "" : "?" + rest);
    }
}

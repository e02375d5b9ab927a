// SPDX-License-Identifier: Apache-2.0
package dev.retort.setting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatabaseUrlTest {

    private static final Path FOLDER = Path.of("/shop");

    @ParameterizedTest
    @CsvSource({
        "jdbc:postgresql://db/shop?ssl=true, jdbc:postgresql://db/shop?ssl=true",
        "jdbc:h2:mem:x, jdbc:h2:mem:x",
        "postgresql://db/shop, jdbc:postgresql://db/shop",
        "postgres://db:5433/shop?sslmode=require, jdbc:postgresql://db:5433/shop?sslmode=require",
        "postgresql+psycopg2://db/shop, jdbc:postgresql://db/shop",
        "mysql+pymysql://db/shop, jdbc:mysql://db/shop",
        "mariadb://db/shop, jdbc:mariadb://db/shop",
        "sqlite://, jdbc:sqlite::memory:",
        "sqlite:///shop.db, jdbc:sqlite:/shop/shop.db",
        "sqlite:///data%20base/shop.db, jdbc:sqlite:/shop/data base/shop.db",
        "sqlite:////var/shop.db, jdbc:sqlite:/var/shop.db",
        "jdbc:sqlite:shop.db, jdbc:sqlite:/shop/shop.db",
        "jdbc:sqlite:../shop.db?cache=shared, jdbc:sqlite:/shop.db?cache=shared",
        "jdbc:sqlite:file:shop.db?mode=ro, jdbc:sqlite:file:/shop/shop.db?mode=ro",
        "jdbc:sqlite:/var/shop.db, jdbc:sqlite:/var/shop.db",
        "jdbc:sqlite::memory:, jdbc:sqlite::memory:",
        "jdbc:sqlite:, jdbc:sqlite:",
    })
    void every_form_becomes_a_jdbc_url(String text, String jdbc) {
        assertThat(DatabaseUrl.parse(text, FOLDER)).isEqualTo(new DatabaseUrl(jdbc, null, null));
    }

    @ParameterizedTest
    @CsvSource({
        "postgresql://anna:secret@db/shop, anna, secret",
        "postgresql://anna@db/shop, anna,",
        "postgresql://an%40na:p%2Fw%3A%25+@db/shop, an@na, p/w:%+",
        "postgresql://anna:p@ss/w:rd@db/shop, anna, p@ss/w:rd",
        "jdbc:postgresql://anna:secret@db/shop, anna, secret",
    })
    void the_login_is_taken_out_of_the_url(String text, String user, String password) {
        DatabaseUrl url = DatabaseUrl.parse(text, FOLDER);

        assertThat(url)
                .isEqualTo(new DatabaseUrl(
                        "jdbc:postgresql://db/shop", user, password == null ? null : new Password(password)));
    }

    @ParameterizedTest
    @CsvSource({
        "jdbc:postgresql://db/shop?user=anna&password=secret&ssl=true, jdbc:postgresql://db/shop?user=anna&password=***&ssl=true",
        "jdbc:sqlserver://db;user=sa;Password=secret;x=1, jdbc:sqlserver://db;user=sa;Password=***;x=1",
        "jdbc:other://anna:secret@db/shop, jdbc:other://anna:***@db/shop",
        "jdbc:postgresql://db/shop?password=se cr;et&ssl=true, jdbc:postgresql://db/shop?password=***&ssl=true",
        "jdbc:oracle:thin:scott/tiger@db:1521:x, jdbc:oracle:thin:scott/***@db:1521:x",
        "jdbc:postgresql://db/shop, jdbc:postgresql://db/shop",
    })
    void passwords_are_masked(String jdbc, String masked) {
        assertThat(DatabaseUrl.parse(jdbc, FOLDER).masked()).isEqualTo(masked);
    }

    @Test
    void nothing_prints_a_password() {
        DatabaseUrl url = DatabaseUrl.parse("postgresql://anna:secret@db/shop?sslpassword=secret", FOLDER);

        assertThat(url + " " + url.password()).doesNotContain("secret").contains("***");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "shop | takes a JDBC URL, or postgresql://user:password@host:port/database, mysql://…, mariadb://…, sqlite:///file",
                "oracle://db/shop | does not know oracle://; it takes a JDBC URL, or postgresql://user:password@host:port/database, "
                        + "mysql://…, mariadb://…, sqlite:///file",
                "sqlite://shop.db | takes sqlite:///file for a relative path, sqlite:////file for an absolute one",
                "mysql://anna:p@ss?word@db/shop | holds a ? before the database, and an @ behind it (in a password, write %3F for a ?;"
                        + " in a parameter, write %40 for an @)",
                "jdbc:mysql://u:p@h1,v:q@h2/shop | names a login at more than one host; name it once, before the first host (in a"
                        + " password, write %40 for an @ and %2C for a comma)",
                "postgresql://anna:50%@db/shop | holds a percent sign that is not followed by two hexadecimal digits (write %25)",
            })
    void what_is_no_url_is_refused_without_repeating_a_password(String text, String message) {
        assertThatThrownBy(() -> DatabaseUrl.parse(text, FOLDER))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }
}

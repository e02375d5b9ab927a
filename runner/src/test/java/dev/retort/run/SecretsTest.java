// SPDX-License-Identifier: Apache-2.0
package dev.retort.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SecretsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "jdbc:postgresql://db/shop?user=ada&password=geheim&ssl=true | jdbc:postgresql://db/shop?user=ada&password=***&ssl=true",
                "jdbc:mysql://ada:ge:h@im@db/shop | jdbc:mysql://ada:***@db/shop",
                "jdbc:postgresql://db/shop?sslpassword=geheim | jdbc:postgresql://db/shop?sslpassword=***",
                "jdbc:postgresql://db/shop?password=ab;cdef&ssl=true | jdbc:postgresql://db/shop?password=***&ssl=true",
                "jdbc:postgresql://db/shop?password=ab)cdef is bad | jdbc:postgresql://db/shop?password=*** is bad",
                "there is no verb 'postgresql://ada:geheim@db/shop' | there is no verb 'postgresql://ada:***@db/shop'",
                "jdbc:oracle:thin:scott/tiger@db:1521:x | jdbc:oracle:thin:scott/***@db:1521:x",
                "jdbc:oracle:thin:@//db:1521/x | jdbc:oracle:thin:@//db:1521/x",
                "mysql://ada:p@ss?word1@db/shop | mysql://ada:***@db/shop",
                "mysql://ada:12/3@db/shop?x=y | mysql://ada:***@db/shop?x=y",
                "jdbc:postgresql://db:5432/shop?user=ada@work | jdbc:postgresql://db:5432/shop?user=ada@work",
                "jdbc:mysql://address=(host=h)(user=u)(password=geheim)/shop | jdbc:mysql://address=(host=h)(user=u)(password=***",
                "to jdbc:postgresql://db/shop?password=***: no | to jdbc:postgresql://db/shop?password=***: no",
                "takes postgresql://user:password@host:port/database | takes postgresql://user:password@host:port/database",
                "no URL at all | no URL at all",
                "jdbc:sqlite:/data/a@b.db | jdbc:sqlite:/data/a@b.db",
                "postgresql://ada@db/shop | postgresql://ada@db/shop"
            })
    void passwords_of_urls_are_masked(String text, String masked) {
        assertThat(Secrets.mask(text)).isEqualTo(masked);
    }

    @Test
    void a_database_that_cannot_be_reached_is_named_without_its_password() {
        ConnectionSource nowhere =
                ConnectionSource.of("jdbc:postgresql://127.0.0.1:1/shop?password=geheim", "ada", "geheim");

        assertThatThrownBy(nowhere::open)
                .isInstanceOf(DatabaseUnreachable.class)
                .hasMessageStartingWith("no connection to jdbc:postgresql://127.0.0.1:1/shop?password=***: ")
                .satisfies(failure -> assertThat(trace(failure)).doesNotContain("geheim"));
        assertThat(nowhere.toString()).doesNotContain("geheim");
    }

    @Test
    void a_url_that_no_driver_knows_is_named_without_its_password() {
        ConnectionSource unknown = ConnectionSource.of("jdbc:nosuch://ada:geheim@db/shop", null, null);

        assertThatThrownBy(unknown::open)
                .hasMessage("no connection to jdbc:nosuch://ada:***@db/shop: no driver serves this URL; Retort"
                        + " knows mariadb, mysql, postgresql, sqlite")
                .satisfies(failure -> assertThat(trace(failure)).doesNotContain("geheim"));
    }

    private static String trace(Throwable failure) {
        StringWriter text = new StringWriter();
        failure.printStackTrace(new PrintWriter(text, true));
        return text.toString();
    }
}

package org.roundtable.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.roundtable.gateway.language.Language;
import org.roundtable.gateway.language.Words;

class LanguagesTest extends GatewayTest {

  @ParameterizedTest
  @EnumSource
  void the_sign_in_page_speaks_the_language_of_the_browser(Language language) throws Exception {
    assertSpeaks(language, send(inLanguages(language.tag() + ";q=0.9, de;q=0.8", "/login")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "prs           | DARI",
        "fa-AF, en     | DARI",
        "fa-IR         | PERSIAN",
        "ar-SY         | ARABIC",
        "de, ur;q=0.5  | URDU",
        "ku, de        | ENGLISH",
        "*             | ENGLISH",
        "''            | ENGLISH"
      })
  void what_a_browser_asks_for_is_understood(String asked, Language spoken) throws Exception {
    assertSpeaks(spoken, send(inLanguages(asked, "/login")));
  }

  @Test
  void a_browser_that_asks_for_no_language_gets_english() throws Exception {
    assertSpeaks(Language.ENGLISH, send(to("/login")));
  }

  @Test
  void a_chosen_language_is_remembered() throws Exception {
    HttpResponse<String> chosen = send(to("/login?lang=prs"));

    assertSpeaks(Language.DARI, chosen);
    assertThat(chosen.headers().allValues("Set-Cookie"))
        .anySatisfy(cookie ->
            assertThat(cookie)
                .contains("language=fa-AF", "Path=/", "SameSite=Lax", "Max-Age=")
                .as("the page of the web module reads it")
                .doesNotContain("HttpOnly"));
    assertSpeaks(Language.DARI, send(inLanguages("ar", "/login")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"de", "xx/yy", "%3Cscript%3E", ""})
  void a_language_that_no_page_speaks_is_not_remembered(String language) throws Exception {
    HttpResponse<String> answer = send(inLanguages("ur", "/login?lang=" + language));

    assertSpeaks(Language.URDU, answer);
    assertThat(answer.headers().allValues("Set-Cookie"))
        .noneSatisfy(cookie -> assertThat(cookie).startsWith("language="));
  }

  @Test
  void a_cookie_of_nonsense_is_passed_over() throws Exception {
    assertSpeaks(
        Language.PASHTO,
        send(inLanguages("ps", "/login").header("Cookie", "language=../../x/Nowhere")));
  }

  @Test
  void each_page_leads_to_itself_in_the_other_languages() throws Exception {
    assertThat(send(to("/login?welcome&lang=ar")).body().replace("&#x3D;", "="))
        .contains("href=\"?welcome&amp;lang=ckb\" lang=\"ckb\" hreflang=\"ckb\" dir=\"rtl\"")
        .contains(
            "href=\"?welcome&amp;lang=ar\" lang=\"ar\" hreflang=\"ar\" dir=\"rtl\" aria-current");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/account", "/second-factor", "/people", "/machines", "/docs"})
  void the_pages_of_whoever_is_signed_in_speak_their_language(String page) throws Exception {
    assertSpeaks(Language.SORANI, send(as("admin", page).header("Accept-Language", "ckb")));
  }

  @ParameterizedTest
  @EnumSource
  void a_problem_is_explained_in_each_language(Language language) throws Exception {
    HttpResponse<String> page =
        send(
            as("amina", "/problems/stale-version")
                .header("Accept", "text/html")
                .header("Accept-Language", language.tag()));

    assertSpeaks(language, page);
    assertThat(page.body())
        .contains(Words.in(language).say("problem.stale-version.title"), "<code>If-Match</code>");
  }

  @Test
  void programs_are_told_of_a_problem_in_english() throws Exception {
    assertThat(
            send(as("amina", "/problems/stale-version")
                    .header("Accept", "application/json")
                    .header("Accept-Language", "ar"))
                .body())
        .contains("Somebody changed it meanwhile");
    assertThat(
            send(as("admin", "/api/accounts")
                    .header("Accept-Language", "ar")
                    .header("Content-Type", "application/json")
                    .POST(
                        BodyPublishers.ofString(
                            """
                            {"username":"A","name":"A","roles":["AUDITOR"]}\
                            """)))
                .body())
        .contains("A user name has 2 to 64 small letters");
  }

  @Test
  void an_administrator_who_makes_a_mistake_is_told_in_their_language() throws Exception {
    HttpResponse<String> answer = invite("A", "ar");

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body())
        .contains(Words.in(Language.ARABIC).say("trouble.username"))
        .as("what a form answered can't be asked for again")
        .doesNotContain("?lang=");
  }

  @Test
  void a_link_runs_out_on_a_day_of_the_readers_calendar() throws Exception {
    assertThat(invite("zohra", "fa-AF").body())
        .containsPattern("[۰-۹]+ \\p{IsArabic}+ ۱[۴-۵][۰-۹]{2} ");
    assertThat(invite("zarlasht", "en").body()).containsPattern("until \\w+ \\d+, 20\\d\\d");
  }

  @Test
  void the_letters_of_each_language_are_there_before_signing_in() throws Exception {
    HttpResponse<String> font = send(to("/fonts/vazirmatn-arabic-wght-normal.woff2"));

    assertThat(font.statusCode()).isEqualTo(200);
    assertThat(font.headers().firstValue("Cache-Control").orElseThrow()).contains("max-age");
    assertThat(send(to("/gateway/signin.css")).body())
        .contains("/fonts/vazirmatn-arabic-wght-normal.woff2");
    assertThat(send(to("/fonts/another.woff2")).statusCode()).isEqualTo(401);
  }

  private HttpResponse<String> invite(String username, String language) throws Exception {
    return send(
        as("admin", "/people")
            .header("Accept-Language", language)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(
                BodyPublishers.ofString(
                    "username=" + username + "&name=Somebody&roles=COUNTRY_HEAD")));
  }

  private HttpRequest.Builder inLanguages(String asked, String path) {
    return to(path).header("Accept-Language", asked);
  }

  private static void assertSpeaks(Language language, HttpResponse<String> page) {
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body())
        .contains(
            "<html lang=\"%s\" dir=\"%s\">"
                .formatted(language.tag(), language == Language.ENGLISH ? "ltr" : "rtl"))
        .contains("<title>");
  }
}

package org.roundtable.gateway.language;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Mustache.Compiler;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.boot.mustache.servlet.view.MustacheView;
import org.springframework.web.util.HtmlUtils;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * A page in one language. Its template names a text as {@code {{#say}}signin.title{{/say}}}, and
 * writes a {@link Sentence} of the model like any other value.
 */
final class SpokenView extends MustacheView {

  /** The parameter of an address that chooses the language. */
  static final String PARAMETER = "lang";

  private static final Pattern CODE = Pattern.compile("`([^`]+)`");

  private Language language = Language.ENGLISH;

  /** A language to choose, by a link to the same page. */
  record Choice(String tag, String name, String direction, String address, boolean current) {}

  void speak(Language spoken, Compiler compiler) {
    language = spoken;
    Words words = Words.in(spoken);
    setCompiler(
        compiler.withFormatter(
            value -> value instanceof Sentence sentence ? words.say(sentence) : value.toString()));
    Mustache.Lambda say = (key, page) -> page.write(html(words.say(key.execute().strip())));
    setAttributesMap(
        Map.of(
            "say", say,
            "lang", spoken.tag(),
            "dir", spoken.direction(),
            "formats", String.join(" ", spoken.formats())));
  }

  @Override
  protected void renderMergedTemplateModel(
      Map<String, Object> model, HttpServletRequest request, HttpServletResponse response)
      throws Exception {
    // What a form answered, such as a link that is shown only once, can't be asked for again.
    model.put("languages", "GET".equals(request.getMethod()) ? choices(request) : List.of());
    super.renderMergedTemplateModel(model, request, response);
  }

  private List<Choice> choices(HttpServletRequest request) {
    return Arrays.stream(Language.values())
        .map(choice ->
            new Choice(
                choice.tag(),
                choice.ownName(),
                choice.direction(),
                here(request, choice),
                choice == language))
        .toList();
  }

  private static String here(HttpServletRequest request, Language choice) {
    return UriComponentsBuilder.newInstance()
        .query(request.getQueryString())
        .replaceQueryParam(PARAMETER, choice.tag())
        .build()
        .toUriString();
  }

  /** As in the project's other texts, what stands between backticks is code. */
  private static String html(String text) {
    return CODE.matcher(HtmlUtils.htmlEscape(text, "UTF-8")).replaceAll("<code>$1</code>");
  }
}

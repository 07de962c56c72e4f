package org.roundtable.gateway.language;

import com.samskivert.mustache.Mustache.Compiler;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.mustache.servlet.view.MustacheViewResolver;
import org.springframework.core.Ordered;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.AbstractUrlBasedView;

/** Finds a page's template and has it speak the reader's language. */
final class SpokenViews extends MustacheViewResolver {

  private final Compiler compiler;

  SpokenViews(Compiler compiler) {
    super(compiler);
    this.compiler = compiler;
    setPrefix("classpath:/gateway/");
    setSuffix(".mustache");
    setCharset(StandardCharsets.UTF_8);
    setContentType("text/html;charset=UTF-8");
    setExposeSpringMacroHelpers(false);
    setOrder(Ordered.LOWEST_PRECEDENCE - 10);
  }

  @Override
  protected Object getCacheKey(String name, Locale locale) {
    return name + " " + Language.of(locale).tag();
  }

  @Override
  protected @Nullable View loadView(String name, Locale locale) throws Exception {
    View view = super.loadView(name, locale);
    if (view instanceof SpokenView spoken) {
      spoken.speak(Language.of(locale), compiler);
    }
    return view;
  }

  @Override
  protected Class<?> requiredViewClass() {
    return SpokenView.class;
  }

  @Override
  protected AbstractUrlBasedView instantiateView() {
    return new SpokenView();
  }
}

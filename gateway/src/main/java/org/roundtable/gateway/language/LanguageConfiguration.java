package org.roundtable.gateway.language;

import com.samskivert.mustache.Mustache.Compiler;
import java.util.Locale;
import org.springframework.boot.mustache.servlet.view.MustacheViewResolver;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.i18n.LocaleChangeInterceptor;

/** Which language a page speaks, and how somebody changes it. */
@Configuration(proxyBeanMethods = false)
class LanguageConfiguration implements WebMvcConfigurer {

  @Bean
  LocaleResolver localeResolver(LanguageProperties language) {
    return new LanguageCookie(language.secure());
  }

  @Bean
  MustacheViewResolver mustacheViewResolver(Compiler compiler) {
    return new SpokenViews(compiler);
  }

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    LocaleChangeInterceptor choice = new ChosenByLink();
    choice.setParamName(SpokenView.PARAMETER);
    choice.setHttpMethods(HttpMethod.GET.name());
    choice.setIgnoreInvalidLocale(true);
    registry.addInterceptor(choice).excludePathPatterns("/api/**");
  }

  /** Keeps to the languages that pages speak. */
  private static final class ChosenByLink extends LocaleChangeInterceptor {

    @Override
    protected Locale parseLocaleValue(String value) {
      return Language.named(value)
          .orElseThrow(() -> new IllegalArgumentException("no page speaks it"))
          .locale();
    }
  }
}

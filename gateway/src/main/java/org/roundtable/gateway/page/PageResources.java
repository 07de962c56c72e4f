package org.roundtable.gateway.page;

import java.io.IOException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.PathResourceResolver;

/** Serves the page of the {@code web} module. */
@Configuration(proxyBeanMethods = false)
class PageResources implements WebMvcConfigurer {

  private static final String PAGE = "classpath:/META-INF/resources/";
  private static final String GATEWAY = "classpath:/static/gateway/";
  private static final Duration MONTH = Duration.ofDays(30);
  private static final Duration YEAR = Duration.ofDays(365);

  @Override
  public void addResourceHandlers(ResourceHandlerRegistry registry) {
    // The build puts a hash of the content into these names: a changed one has another name.
    registry
        .addResourceHandler("/assets/**")
        .addResourceLocations(PAGE + "assets/")
        .setCacheControl(CacheControl.maxAge(YEAR).cachePublic().immutable());
    registry
        .addResourceHandler("/fonts/**")
        .addResourceLocations(PAGE + "fonts/")
        .setCacheControl(CacheControl.maxAge(MONTH).cachePublic());
    registry
        .addResourceHandler("/gateway/**")
        .addResourceLocations(GATEWAY)
        .setCacheControl(CacheControl.noCache());
    registry
        .addResourceHandler("/**")
        .addResourceLocations(PAGE)
        .setCacheControl(CacheControl.noCache())
        .resourceChain(true)
        .addResolver(new PageResolver());
  }

  @Override
  public void addViewControllers(ViewControllerRegistry registry) {
    registry.addViewController("/").setViewName("forward:/index.html");
  }

  /** The page finds its way by itself: a path that is no file and no API is one of its routes. */
  private static final class PageResolver extends PathResourceResolver {

    @Override
    protected @Nullable Resource getResource(String path, Resource location) throws IOException {
      Resource file = super.getResource(path, location);
      return file != null || !isRoute(path) ? file : super.getResource("index.html", location);
    }

    private static boolean isRoute(String path) {
      boolean served = path.matches("(api|actuator|metrics|oauth2|problems)(/.*)?");
      return !served && path.indexOf('.', path.lastIndexOf('/') + 1) < 0;
    }
  }
}

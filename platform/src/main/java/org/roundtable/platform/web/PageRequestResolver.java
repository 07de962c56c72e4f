package org.roundtable.platform.web;

import org.jspecify.annotations.Nullable;
import org.roundtable.platform.problem.Problem;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Lets a controller method take a {@link Page.Request}. */
class PageRequestResolver implements HandlerMethodArgumentResolver {

  @Override
  public boolean supportsParameter(MethodParameter parameter) {
    return parameter.getParameterType() == Page.Request.class;
  }

  @Override
  public Object resolveArgument(
      MethodParameter parameter,
      @Nullable ModelAndViewContainer container,
      NativeWebRequest request,
      @Nullable WebDataBinderFactory binders) {
    try {
      return Page.Request.parse(request.getParameter("after"), request.getParameter("size"));
    } catch (IllegalArgumentException malformed) {
      throw Problem.invalid(
          malformed instanceof NumberFormatException ? "size" : "after",
          "Take 'after' from the page before as it is; 'size' is a number up to 200.");
    }
  }
}

package org.roundtable.notification.mail;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.roundtable.platform.language.Language;
import org.roundtable.platform.language.Words;
import org.roundtable.platform.office.OfficeProperties;
import org.thymeleaf.TemplateEngine;
import org.thymeleaf.context.Context;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/** Lays an e-mail's content out, as text and as HTML, in its language's direction. */
final class Layout {

  private static final int SUBJECT_LENGTH = 120;

  private final OfficeProperties office;
  private final TemplateEngine templates = new TemplateEngine();

  Layout(OfficeProperties office) {
    this.office = office;
    ClassLoaderTemplateResolver files = new ClassLoaderTemplateResolver();
    files.setPrefix(Layout.class.getPackageName().replace('.', '/') + "/");
    files.setSuffix(".html");
    files.setCharacterEncoding("UTF-8");
    templates.setTemplateResolver(files);
  }

  /**
   * The e-mail.
   *
   * @param texts those that have {@code row}, which puts a label before its value
   */
  Mail mail(Content content, Words texts, @Nullable CalendarMessage calendar) {
    return new Mail(
        texts.language(),
        content.subject(),
        text(content, texts),
        html(content, texts.language()),
        calendar);
  }

  private static String text(Content content, Words texts) {
    StringBuilder text = new StringBuilder(content.heading()).append("\n\n");
    content
        .rows()
        .forEach((label, value) ->
            text.append(texts.text("row", Map.of("label", label, "value", value))).append('\n'));
    if (content.sentence() != null) {
      text.append('\n').append(content.sentence()).append('\n');
    }
    if (content.quote() != null) {
      text.append('\n').append(content.quote().text()).append('\n');
    }
    return text.append('\n')
        .append(content.link())
        .append("\n\n-- \n")
        .append(content.footer())
        .append('\n')
        .toString();
  }

  private String html(Content content, Language language) {
    Context values = new Context(language.locale().toLocale());
    values.setVariable("lang", language.tag());
    values.setVariable("dir", language.rightToLeft() ? "rtl" : "ltr");
    values.setVariable("align", language.rightToLeft() ? "right" : "left");
    values.setVariable("office", office.name());
    values.setVariable("heading", content.heading());
    values.setVariable("rows", content.rows());
    values.setVariable("sentence", content.sentence());
    values.setVariable("quote", content.quote());
    values.setVariable("link", content.link());
    values.setVariable("linkText", content.linkText());
    values.setVariable("footer", content.footer());
    return templates.process("alert", values);
  }

  /** On one line, whatever a title holds: a line break would begin another header. */
  static String line(String text) {
    String line = text.replaceAll("[\\p{Cntrl}\\p{Zl}\\p{Zp}]+", " ").strip();
    return line.codePointCount(0, line.length()) > SUBJECT_LENGTH
        ? line.substring(0, line.offsetByCodePoints(0, SUBJECT_LENGTH)) + "…"
        : line;
  }
}

package org.roundtable.notification.mail;

import com.ibm.icu.text.ListFormatter;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.roundtable.notification.alert.Alert;
import org.roundtable.notification.alert.EventHeld;
import org.roundtable.notification.alert.Figures;
import org.roundtable.notification.alert.WorkplanSubmitted;
import org.roundtable.platform.language.Catalogue;
import org.roundtable.platform.language.Dates;
import org.roundtable.platform.language.Language;
import org.roundtable.platform.language.Words;
import org.roundtable.platform.office.OfficeProperties;
import org.springframework.stereotype.Component;
import org.thymeleaf.TemplateEngine;
import org.thymeleaf.context.Context;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/** Writes an alert as an e-mail in the reader's language. */
@Component
public class Writer {

  private static final int SUBJECT_LENGTH = 120;

  /** What an e-mail tells, before it is text or HTML. */
  private record Content(
      String subject, String heading, Map<String, String> rows, @Nullable String sentence) {}

  private final OfficeProperties office;
  private final MailProperties mail;
  private final TemplateEngine templates = new TemplateEngine();
  private final Catalogue catalogue = Catalogue.beside(Writer.class, "messages");

  Writer(OfficeProperties office, MailProperties mail) {
    this.office = office;
    this.mail = mail;
    ClassLoaderTemplateResolver files = new ClassLoaderTemplateResolver();
    files.setPrefix(Writer.class.getPackageName().replace('.', '/') + "/");
    files.setSuffix(".html");
    files.setCharacterEncoding("UTF-8");
    templates.setTemplateResolver(files);
  }

  /**
   * The e-mail for one reader.
   *
   * @param partner the organisation that subscribed
   */
  public Mail write(Alert alert, Language language, String partner) {
    Words texts = catalogue.in(language);
    Content content =
        switch (alert) {
          case EventHeld held -> event(held, texts, language);
          case WorkplanSubmitted submitted -> plan(submitted, texts, language);
        };
    String footer =
        texts.text(
            "footer",
            Map.of(
                "partner", language.isolated(partner),
                "office", language.isolated(office.name())));
    return new Mail(
        language,
        content.subject(),
        text(content, texts, footer),
        html(content, texts, footer, language));
  }

  private Content event(EventHeld held, Words texts, Language language) {
    ULocale locale = language.locale();
    Map<String, String> rows = new LinkedHashMap<>();
    rows.put(texts.text("label.event"), language.isolated(held.title().value()));
    rows.put(texts.text("label.type"), texts.text("type." + held.type().name()));
    rows.put(
        texts.text("label.place"),
        texts.text(
            "place",
            Map.of(
                "city", language.isolated(held.city().value()),
                "country", country(held, locale))));
    rows.put(texts.text("label.date"), Dates.in(language).days(held.start(), held.end()));
    rows.put(texts.text("label.office"), held.office().value());
    return new Content(
        subject(texts, "event.subject", held, language),
        texts.text("event.heading"),
        rows,
        attendance(held.figures(), texts, language));
  }

  private Content plan(WorkplanSubmitted plan, Words texts, Language language) {
    Map<String, String> rows = new LinkedHashMap<>();
    rows.put(texts.text("label.workplan"), language.isolated(plan.title().value()));
    rows.put(texts.text("label.programme"), plan.programme().value());
    rows.put(texts.text("label.country"), country(plan, language.locale()));
    rows.put(
        texts.text("label.period"),
        texts.text(
            "period",
            Map.of(
                "years", plan.years(),
                "first", plan.firstYear(),
                "last", plan.firstYear() + plan.years() - 1)));
    rows.put(
        texts.text("label.contents"),
        texts.text(
            "contents", Map.of("objectives", plan.objectives(), "activities", plan.activities())));
    rows.put(texts.text("label.office"), plan.office().value());
    return new Content(
        subject(texts, "plan.subject", plan, language), texts.text("plan.heading"), rows, null);
  }

  /** The sentence of the field's press notes; unknown figures are never told as zero. */
  private static String attendance(@Nullable Figures figures, Words texts, Language language) {
    if (figures == null) {
      return texts.text("attendance.none");
    }
    ULocale locale = language.locale();
    List<String> sexes = new ArrayList<>();
    figures
        .bySex()
        .forEach(each ->
            sexes.add(texts.text("sex." + each.sex().name(), Map.of("count", each.count()))));
    if (figures.sexNotToldApart() != null && figures.sexNotToldApart() > 0) {
      sexes.add(texts.text("sex.notToldApart", Map.of("count", figures.sexNotToldApart())));
    }
    String bySex =
        ListFormatter.getInstance(locale, ListFormatter.Type.UNITS, ListFormatter.Width.SHORT)
            .format(sexes);
    List<String> institutions =
        figures.institutions().stream().map(name -> language.isolated(name.value())).toList();
    Map<String, Object> values =
        Map.of(
            "total", figures.total(),
            "bySex", bySex,
            "institutions", ListFormatter.getInstance(locale).format(institutions));
    return texts.text(institutions.isEmpty() ? "attendance.plain" : "attendance", values);
  }

  private String text(Content content, Words texts, String footer) {
    StringBuilder text = new StringBuilder(content.heading()).append("\n\n");
    content
        .rows()
        .forEach((label, value) ->
            text.append(texts.text("row", Map.of("label", label, "value", value))).append('\n'));
    if (content.sentence() != null) {
      text.append('\n').append(content.sentence()).append('\n');
    }
    return text.append('\n')
        .append(mail.link())
        .append("\n\n-- \n")
        .append(footer)
        .append('\n')
        .toString();
  }

  private String html(Content content, Words texts, String footer, Language language) {
    Context values = new Context(language.locale().toLocale());
    values.setVariable("lang", language.tag());
    values.setVariable("dir", language.rightToLeft() ? "rtl" : "ltr");
    values.setVariable("align", language.rightToLeft() ? "right" : "left");
    values.setVariable("office", office.name());
    values.setVariable("heading", content.heading());
    values.setVariable("rows", content.rows());
    values.setVariable("sentence", content.sentence());
    values.setVariable("link", mail.link().toString());
    values.setVariable("linkText", texts.text("link"));
    values.setVariable("footer", footer);
    return templates.process("alert", values);
  }

  /** On one line, whatever a title holds: a line break would begin another header. */
  private static String subject(Words texts, String key, Alert alert, Language language) {
    String title = alert.title().value().replaceAll("[\\p{Cntrl}\\p{Zl}\\p{Zp}]+", " ").strip();
    if (title.codePointCount(0, title.length()) > SUBJECT_LENGTH) {
      title = title.substring(0, title.offsetByCodePoints(0, SUBJECT_LENGTH)) + "…";
    }
    return texts.text(key, Map.of("title", language.isolated(title)));
  }

  private static String country(Alert alert, ULocale locale) {
    return ULocale.getDisplayCountry("und-" + alert.country().value(), locale);
  }
}

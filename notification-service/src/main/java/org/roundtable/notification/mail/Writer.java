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

/** Writes an alert as an e-mail in the reader's language. */
@Component
public class Writer {

  private final MailProperties mail;
  private final OfficeProperties office;
  private final Layout layout;
  private final Catalogue catalogue = Catalogue.beside(Writer.class, "messages");

  Writer(OfficeProperties office, MailProperties mail) {
    this.office = office;
    this.mail = mail;
    this.layout = new Layout(office);
  }

  /**
   * The e-mail for one reader.
   *
   * @param partner the organisation that subscribed
   */
  public Mail write(Alert alert, Language language, String partner) {
    Words texts = catalogue.in(language);
    String footer =
        texts.text(
            "footer",
            Map.of(
                "partner", language.isolated(partner),
                "office", language.isolated(office.name())));
    Content content =
        switch (alert) {
          case EventHeld held -> event(held, texts, language, footer);
          case WorkplanSubmitted submitted -> plan(submitted, texts, language, footer);
        };
    return layout.mail(content, texts, null);
  }

  private Content event(EventHeld held, Words texts, Language language, String footer) {
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
        attendance(held.figures(), texts, language),
        null,
        mail.link().toString(),
        texts.text("link"),
        footer);
  }

  private Content plan(WorkplanSubmitted plan, Words texts, Language language, String footer) {
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
        subject(texts, "plan.subject", plan, language),
        texts.text("plan.heading"),
        rows,
        null,
        null,
        mail.link().toString(),
        texts.text("link"),
        footer);
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

  private static String subject(Words texts, String key, Alert alert, Language language) {
    return texts.text(key, Map.of("title", language.isolated(Layout.line(alert.title().value()))));
  }

  private static String country(Alert alert, ULocale locale) {
    return ULocale.getDisplayCountry("und-" + alert.country().value(), locale);
  }
}

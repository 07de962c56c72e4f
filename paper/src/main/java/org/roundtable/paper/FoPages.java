package org.roundtable.paper;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.roundtable.paper.Block.Fact;
import org.roundtable.paper.Block.Facts;
import org.roundtable.paper.Block.Heading;
import org.roundtable.paper.Block.Note;
import org.roundtable.paper.Block.PageBreak;
import org.roundtable.paper.Block.Paragraph;
import org.roundtable.paper.Block.Table;
import org.roundtable.platform.language.Catalogue;
import org.roundtable.platform.language.Numbers;
import org.xml.sax.SAXException;

/** Says a paper in formatting objects. */
final class FoPages {

  private static final Catalogue CATALOGUE = Catalogue.beside(FoPages.class, "paper");

  private static final int LONG_MM = 297;
  private static final int SHORT_MM = 210;
  private static final int MARGIN_MM = 18;
  private static final double LETTER_MM = 2.1;

  private static final String LINE = "0.5pt solid #9aa5b1";
  private static final Look ROOT =
      Look.of("font-family: Vazirmatn; font-size: 9.5pt; line-height: 1.5");
  private static final Look SMALL = Look.of("font-size: 8pt; color: #52606d");
  private static final Look TITLE =
      Look.of("font-size: 19pt; font-weight: bold; line-height: 1.4; space-after: 4mm");
  private static final Look HEADING =
      Look.of(
          "font-weight: bold; space-before: 5mm; space-after: 2mm;"
              + " keep-with-next.within-page: always");
  private static final List<String> HEADING_SIZES = List.of("15pt", "13pt", "11pt", "10pt");
  private static final Look PARAGRAPH = Look.of("space-after: 2mm");
  private static final Look NOTE =
      Look.of(
          "background-color: #f5f7fa; padding: 2mm; margin: 0.2mm; space-before: 2mm;"
              + " space-after: 3mm; border: "
              + LINE);
  private static final Look TABLE =
      Look.of(
          "border-collapse: separate; table-layout: fixed; width: 100%; space-after: 4mm; font-size: 8.5pt");
  private static final Look TABLE_NAME =
      Look.of("font-weight: bold; space-before: 2mm; keep-with-next.within-page: always");
  private static final Look TABLE_HEAD = Look.of("font-weight: bold; background-color: #e4e7eb");
  private static final Look ROW = Look.of("keep-together.within-column: 5");
  private static final Look ROW_ACROSS =
      Look.of("keep-together.within-column: always; keep-with-next.within-column: always");
  private static final Look CELL = Look.of("padding: 1mm 1.4mm");
  private static final Look RULED = Look.of("border-bottom: " + LINE);
  private static final Look ACROSS =
      RULED.and(Look.of("font-weight: bold; background-color: #f5f7fa; padding-top: 1.6mm"));
  private static final Look FACTS = Look.of("table-layout: fixed; width: 100%; space-after: 3mm");
  private static final Look BOLD = Look.of("font-weight: bold");

  private static final String PAGE = "\u0001";
  private static final String PAGES = "\u0002";

  private final Paper paper;
  private final FoWriter fo;
  private final @Nullable Integer last;
  private final Consumer<Set<Integer>> beforeLayout;
  private final FoText text;
  private final Printed printed;
  private final boolean rightToLeft;
  private final double widthMm;
  private int headings;

  /**
   * @param last the last page's number, where it is known: FOP can find it out, but keeps all pages
   *     until then
   * @param beforeLayout told the letters of the paper when all of it is said
   */
  FoPages(Paper paper, FoWriter fo, @Nullable Integer last, Consumer<Set<Integer>> beforeLayout) {
    this.paper = paper;
    this.fo = fo;
    this.last = last;
    this.beforeLayout = beforeLayout;
    this.rightToLeft = paper.language().rightToLeft();
    this.text = new FoText(fo, rightToLeft);
    this.printed = new Printed(paper.language());
    this.widthMm = (paper.wide() ? LONG_MM : SHORT_MM) - 2 * MARGIN_MM;
  }

  void write() throws SAXException {
    fo.document(
        ROOT.with("language", paper.language().locale().getLanguage())
            .with("writing-mode", rightToLeft ? "rl-tb" : "lr-tb"),
        () -> {
          layout();
          new FoBookmarks(paper, fo).write();
          List<List<Block>> portions = Portions.of(paper.blocks());
          for (int i = 0; i < portions.size(); i++) {
            pages(portions.get(i), i == 0, i == portions.size() - 1);
          }
        });
  }

  private void layout() throws SAXException {
    Look page =
        Look.of("master-name: page")
            .with("page-width", (paper.wide() ? LONG_MM : SHORT_MM) + "mm")
            .with("page-height", (paper.wide() ? SHORT_MM : LONG_MM) + "mm")
            .with("margin", MARGIN_MM + "mm");
    fo.element(
        "layout-master-set",
        () ->
            fo.element(
                "simple-page-master",
                page,
                () -> {
                  fo.element("region-body", Look.of("margin-top: 9mm; margin-bottom: 11mm"));
                  fo.element("region-before", Look.of("extent: 8mm"));
                  fo.element("region-after", Look.of("extent: 7mm; display-align: after"));
                }));
  }

  private void pages(List<Block> blocks, boolean first, boolean end) throws SAXException {
    // Fonts have their rules under the script; of languages, FOP finds the default's only.
    Look sequence =
        Look.of("master-reference: page; script: arab; language: dflt")
            .with("format", Numbers.in(paper.language()).number(BigDecimal.ONE));
    fo.element(
        "page-sequence",
        sequence,
        () -> {
          fo.element("static-content", Look.of("flow-name: xsl-region-before"), this::head);
          fo.element("static-content", Look.of("flow-name: xsl-region-after"), this::foot);
          fo.element("flow", Look.of("flow-name: xsl-region-body"), () -> body(blocks, first, end));
          beforeLayout.accept(fo.letters());
        });
  }

  private void head() throws SAXException {
    fo.element("block", SMALL.with("border-bottom", LINE), () -> line(paper.title()));
  }

  private void foot() throws SAXException {
    fo.element(
        "table",
        SMALL.and(Look.of("table-layout: fixed; width: 100%")),
        () -> {
          column(4);
          column(1);
          fo.element(
              "table-body",
              () ->
                  fo.element(
                      "table-row",
                      () -> {
                        footCell(() -> line(paper.mark() == null ? "" : paper.mark()), "start");
                        footCell(this::pageNumber, "end");
                      }));
        });
  }

  private void footCell(FoWriter.Content content, String side) throws SAXException {
    fo.element("table-cell", () -> fo.element("block", Look.of("text-align: " + side), content));
  }

  private void line(String words) throws SAXException {
    text.line(Writing.lines(Writing.clean(words)).getFirst(), letters(widthMm));
  }

  private void pageNumber() throws SAXException {
    String words =
        CATALOGUE.in(paper.language()).text("page", Map.of("page", PAGE, "pages", PAGES));
    for (int i = 0; i < words.length(); i++) {
      String letter = words.substring(i, i + 1);
      switch (letter) {
        case PAGE -> fo.element("page-number", Look.PLAIN);
        case PAGES -> lastPage();
        default -> fo.characters(letter);
      }
    }
  }

  private void lastPage() throws SAXException {
    if (last == null) {
      fo.element("page-number-citation", Look.of("ref-id: end"));
    } else {
      fo.characters(Numbers.in(paper.language()).number(BigDecimal.valueOf(last)));
    }
  }

  private void body(List<Block> blocks, boolean first, boolean end) throws SAXException {
    if (first) {
      block(paper.title(), TITLE);
    }
    for (Block block : blocks) {
      write(block);
    }
    if (end) {
      fo.element("block", Look.of("id: end"));
    }
  }

  private void write(Block block) throws SAXException {
    switch (block) {
      case Heading(var level, var words) ->
          block(
              words,
              HEADING
                  .with("font-size", HEADING_SIZES.get(level - 1))
                  .with("id", FoBookmarks.id(headings++)));
      case Paragraph(var words) -> block(words, PARAGRAPH);
      case Note(var words) -> block(words, NOTE);
      case Facts(var facts) -> facts(facts);
      case Table table -> table(table);
      case PageBreak() -> fo.element("block", Look.of("break-after: page"));
    }
  }

  private void block(String words, Look look) throws SAXException {
    fo.element("block", look, () -> text.lines(words, letters(widthMm)));
  }

  private void facts(List<Fact> facts) throws SAXException {
    if (facts.isEmpty()) {
      return;
    }
    fo.element(
        "table",
        FACTS,
        () -> {
          column(1);
          column(3);
          fo.element(
              "table-body",
              () -> {
                for (Fact fact : facts) {
                  fo.element("table-row", ROW, () -> fact(fact));
                }
              });
        });
  }

  private void fact(Fact fact) throws SAXException {
    cell(fact.name(), Emphasis.NONE, widthMm / 4, BOLD);
    cell(
        printed.atLength(fact.value().value()),
        fact.value().emphasis(),
        widthMm * 3 / 4,
        Look.PLAIN);
  }

  private void table(Table table) throws SAXException {
    double unit = widthMm / table.columns().stream().mapToInt(Column::width).sum();
    if (!table.name().isEmpty()) {
      block(table.name(), TABLE_NAME);
    }
    fo.element(
        "table",
        TABLE,
        () -> {
          for (Column column : table.columns()) {
            column(column.width());
          }
          fo.element("table-header", TABLE_HEAD, () -> headings(table.columns(), unit));
          fo.element(
              "table-body",
              () -> {
                for (List<Cell> row : table.rows()) {
                  row(table.columns(), row, unit);
                }
                if (table.rows().isEmpty()) {
                  row(
                      table.columns(),
                      table.columns().stream().map(_ -> Cell.text("—")).toList(),
                      unit);
                }
              });
        });
  }

  private void headings(List<Column> columns, double unit) throws SAXException {
    fo.element(
        "table-row",
        () -> {
          for (Column column : columns) {
            cell(column.heading(), Emphasis.NONE, unit * column.width(), ruled(column));
          }
        });
  }

  private void row(List<Column> columns, List<Cell> row, double unit) throws SAXException {
    if (row.size() < columns.size()) {
      across(row.getFirst(), columns.size());
      return;
    }
    fo.element(
        "table-row",
        ROW,
        () -> {
          for (int i = 0; i < row.size(); i++) {
            Column column = columns.get(i);
            cell(
                printed.text(row.get(i).value()),
                row.get(i).emphasis(),
                unit * column.width(),
                ruled(column));
          }
        });
  }

  /** A row of one cell, which stays with the row below it. */
  private void across(Cell cell, int columns) throws SAXException {
    Look look =
        CELL.and(ACROSS)
            .with("number-columns-spanned", Integer.toString(columns))
            .and(Highlight.of(cell.emphasis()).cell());
    fo.element(
        "table-row",
        ROW_ACROSS,
        () ->
            fo.element(
                "table-cell",
                look,
                () -> text.signed(printed.text(cell.value()), cell.emphasis(), letters(widthMm))));
  }

  private static Look ruled(Column column) {
    return RULED.with("text-align", column.side() == Column.Side.START ? "start" : "end");
  }

  private void column(int width) throws SAXException {
    fo.element("table-column", Look.of("column-width: proportional-column-width(" + width + ")"));
  }

  private void cell(String words, Emphasis emphasis, double widthMm, Look look)
      throws SAXException {
    fo.element(
        "table-cell",
        CELL.and(look).and(Highlight.of(emphasis).cell()),
        () -> text.emphasised(words, emphasis, letters(widthMm)));
  }

  /** How many letters surely fit side by side. */
  private static int letters(double widthMm) {
    return Math.max(4, (int) (widthMm / LETTER_MM));
  }
}

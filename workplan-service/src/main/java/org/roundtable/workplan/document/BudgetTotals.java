package org.roundtable.workplan.document;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.roundtable.paper.Block;
import org.roundtable.paper.Cell;
import org.roundtable.paper.Column;
import org.roundtable.paper.Emphasis;
import org.roundtable.workplan.item.BudgetLine;

/**
 * The budget of a plan by currency, funder and year. It is added up from the lines that the
 * document shows, and nothing is converted: a sum over currencies would be no sum.
 */
final class BudgetTotals {

  /** How many years fit side by side. */
  private static final int YEARS = 6;

  private final Map<String, Map<String, Map<Integer, BigDecimal>>> sums = new TreeMap<>();
  private final ItemWords words;

  BudgetTotals(Stream<BudgetLine> lines, ItemWords words) {
    this.words = words;
    lines.forEach(line ->
        sums.computeIfAbsent(line.currency().getCurrencyCode(), c -> new TreeMap<>())
            .computeIfAbsent(line.funder().value(), f -> new TreeMap<>())
            .merge(line.year(), line.amount(), BigDecimal::add));
  }

  List<Block> blocks() {
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Heading(1, words.text("totals")));
    if (sums.isEmpty()) {
      blocks.add(new Block.Paragraph(words.text("noBudget")));
    }
    sums.forEach((currency, funders) -> blocks.addAll(tables(currency, funders)));
    return blocks;
  }

  private List<Block> tables(String currency, Map<String, Map<Integer, BigDecimal>> funders) {
    List<Integer> years =
        List.copyOf(
            new TreeSet<>(funders.values().stream().flatMap(f -> f.keySet().stream()).toList()));
    List<Block> tables = new ArrayList<>();
    for (int first = 0; first < years.size(); first += YEARS) {
      int next = Math.min(first + YEARS, years.size());
      tables.add(table(currency, funders, years.subList(first, next), next == years.size()));
    }
    return tables;
  }

  /**
   * @param whole whether the sums of all years stand at the end
   */
  private Block table(
      String currency,
      Map<String, Map<Integer, BigDecimal>> funders,
      List<Integer> years,
      boolean whole) {
    List<Column> columns = new ArrayList<>();
    columns.add(Column.of(words.text("field.funder"), 4));
    years.forEach(year -> columns.add(Column.of(words.year(year), 3).atEnd()));
    if (whole) {
      columns.add(Column.of(words.text("total"), 3).atEnd());
    }
    List<List<Cell>> rows = new ArrayList<>();
    funders.forEach((funder, sum) ->
        rows.add(row(Cell.text(funder), List.of(sum), years, whole, currency, Emphasis.NONE)));
    Cell all = Cell.text(words.text("total"));
    rows.add(row(all, funders.values(), years, whole, currency, Emphasis.STRONG));
    return new Block.Table(
        words.text("totalsIn", Map.of("currency", words.isolated(currency))), columns, rows);
  }

  private static List<Cell> row(
      Cell name,
      Collection<Map<Integer, BigDecimal>> sums,
      List<Integer> years,
      boolean whole,
      String currency,
      Emphasis emphasis) {
    List<Cell> row = new ArrayList<>();
    row.add(name.as(emphasis));
    for (Integer year : years) {
      List<BigDecimal> given =
          sums.stream().filter(s -> s.containsKey(year)).map(s -> s.get(year)).toList();
      row.add(given.isEmpty() ? Cell.EMPTY : sum(given.stream(), currency).as(emphasis));
    }
    if (whole) {
      row.add(sum(sums.stream().flatMap(s -> s.values().stream()), currency).as(Emphasis.STRONG));
    }
    return row;
  }

  private static Cell sum(Stream<BigDecimal> amounts, String currency) {
    return Cell.money(amounts.reduce(BigDecimal.ZERO, BigDecimal::add), currency);
  }
}

/**
 * A document said once and printed as PDF or Excel.
 *
 * <pre>{@code
 * Paper paper =
 *     Paper.of("Workplan Iraq", Language.ARABIC)
 *         .marked("version 3 · sha256 4be1…")
 *         .with(
 *             new Block.Heading(1, "Objective 1"),
 *             new Block.Paragraph("Justice institutions work together."),
 *             new Block.Table(
 *                 "Activities",
 *                 List.of(Column.of("Activity", 4), Column.of("Budget", 1).atEnd()),
 *                 List.of(
 *                     List.of(
 *                         Cell.text("Roundtable in Erbil"),
 *                         Cell.money(new BigDecimal("1234.50"), "USD").as(Emphasis.CHANGED)))));
 * new PdfPrinter().print(paper, response.getOutputStream());
 * new WorkbookPrinter().print(paper, response.getOutputStream());
 * }</pre>
 *
 * <p>Whatever text people wrote may go into a paper as it is. What a paper says of itself is to be
 * in its language already; dates, numbers and amounts are written in it by the printer.
 */
@NullMarked
package org.roundtable.paper;

import org.jspecify.annotations.NullMarked;

package org.roundtable.participants.attendance;

import java.util.stream.Stream;
import org.roundtable.contracts.participants.Sex;

/** How many people of an institution attended, by sex; none of the counts is negative. */
record SheetRow(Represented institution, int female, int male, int other, int notStated) {

  /** The most people of one sex that a row can count. */
  static final int MOST = 100_000;

  Stream<Cell> cells() {
    return Stream.of(
        new Cell(institution, Sex.FEMALE, null, female),
        new Cell(institution, Sex.MALE, null, male),
        new Cell(institution, Sex.OTHER, null, other),
        new Cell(institution, Sex.NOT_STATED, null, notStated));
  }

  boolean isEmpty() {
    return cells().allMatch(cell -> cell.count() == 0);
  }
}

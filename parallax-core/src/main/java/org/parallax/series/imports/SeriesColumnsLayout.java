package org.parallax.series.imports;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.parallax.document.TableReader;

/// A period a row, a series a column; the label is the column's name. Watches for a day whose row
/// repeats its neighbour's in every column: on a day without trading it is refused.
final class SeriesColumnsLayout implements Layout {
  /// Fewer figures than this may repeat by chance.
  private static final int TELLING = 3;

  /// Days farther apart than this are no neighbours: the file is not daily.
  private static final int NEIGHBOURS = 7;

  private final Rows rows;
  private final Mapping mapping;
  private final Periods periods;
  private final Refusals refusals;
  private final List<String> remarks;

  SeriesColumnsLayout(
      Rows rows, Mapping mapping, Periods periods, Refusals refusals, List<String> remarks) {
    this.rows = rows;
    this.mapping = mapping;
    this.periods = periods;
    this.refusals = refusals;
    this.remarks = remarks;
  }

  @Override
  public void each(Consumer<RawCell> cells) {
    int period = rows.column(mapping.column("period"));
    List<Integer> columns =
        IntStream.range(0, rows.header().size())
            .filter(i -> i != period && !rows.header().get(i).isEmpty())
            .boxed()
            .toList();
    TableReader.Row[] held = new TableReader.Row[1];
    rows.below()
        .accept(row -> {
          TableReader.Row before = held[0];
          held[0] = row;
          if (before != null) {
            TableReader.Row spared =
                repeats(before, row, columns) ? judge(before, row, period) : null;
            if (row.equals(spared)) {
              return;
            }
            if (before.equals(spared)) {
              held[0] = before;
              return;
            }
            emit(before, period, columns, cells);
          }
        });
    if (held[0] != null) {
      emit(held[0], period, columns, cells);
    }
  }

  private static boolean repeats(
      TableReader.Row one, TableReader.Row other, List<Integer> columns) {
    int filled = 0;
    for (int column : columns) {
      String cell = one.cell(column).strip();
      if (!cell.equals(other.cell(column).strip())) {
        return false;
      }
      filled += cell.isEmpty() || isZero(cell) ? 0 : 1;
    }
    return filled >= TELLING;
  }

  private static boolean isZero(String cell) {
    return cell.chars().allMatch(c -> c == '0' || c == '.');
  }

  /// {@return the row that stays, or null where both do}
  private TableReader.@Nullable Row judge(TableReader.Row one, TableReader.Row other, int period) {
    LocalDate first = day(one.cell(period).strip());
    LocalDate second = day(other.cell(period).strip());
    if (first == null
        || second == null
        || Math.abs(ChronoUnit.DAYS.between(first, second)) > NEIGHBOURS) {
      return null;
    }
    boolean firstShut = isShut(first);
    if (firstShut == isShut(second)) {
      remarks.add(
          "Rows %d (%s) and %d (%s) agree in every column; both stay."
              .formatted(one.line(), first, other.line(), second));
      return null;
    }
    TableReader.Row shut = firstShut ? one : other;
    TableReader.Row open = firstShut ? other : one;
    refusals.add(
        shut.line(),
        rows.header().get(period),
        "a day of trading",
        "%s, %s, whose row repeats row %d (%s) in every column"
            .formatted(
                shut.cell(period).strip(),
                (firstShut ? first : second).getDayOfYear() == 1 ? "a holiday" : "a weekend",
                open.line(),
                open.cell(period).strip()));
    return open;
  }

  private @Nullable LocalDate day(String text) {
    try {
      return periods.day(text);
    } catch (UnsureCell e) {
      return null;
    }
  }

  private static boolean isShut(LocalDate day) {
    return day.getDayOfYear() == 1
        || day.getDayOfWeek() == DayOfWeek.SATURDAY
        || day.getDayOfWeek() == DayOfWeek.SUNDAY;
  }

  private void emit(
      TableReader.Row row, int period, List<Integer> columns, Consumer<RawCell> cells) {
    String when = row.cell(period).strip();
    for (int column : new ArrayList<>(columns)) {
      String label = rows.header().get(column);
      cells.accept(
          new RawCell(
              row.line(), label, label, when, row.cell(column).strip(), "", RawCell.NOTHING));
    }
  }
}

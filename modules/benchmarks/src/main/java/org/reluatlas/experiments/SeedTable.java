package org.reluatlas.experiments;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** The lines of a table about several runs, in which a column says which run each is of. */
final class SeedTable {

  private final List<Line> lines;

  private SeedTable(List<Line> lines) {
    this.lines = lines;
  }

  static SeedTable read(Path file) throws IOException {
    List<Line> lines = new ArrayList<>();
    try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8);
        CSVParser parser =
            CSVFormat.Builder.create()
                .setHeader()
                .setSkipHeaderRecord(true)
                .build()
                .parse(reader)) {
      for (CSVRecord record : parser) {
        lines.add(new Line(record.toMap()));
      }
    }
    return new SeedTable(lines);
  }

  SeedTable where(Predicate<Line> condition) {
    return new SeedTable(lines.stream().filter(condition).collect(Collectors.toList()));
  }

  int size() {
    return lines.size();
  }

  private Map<String, List<Line>> bySeed() {
    return lines.stream()
        .collect(
            Collectors.groupingBy(
                line -> line.text("run"), LinkedHashMap::new, Collectors.toList()));
  }

  /** A number of each run, from its lines. */
  double[] perSeed(ToDoubleFunction<List<Line>> number) {
    return bySeed().values().stream().mapToDouble(number).toArray();
  }

  MeanInterval mean(String column) {
    return mean(line -> line.number(column));
  }

  /** The mean over the runs of the mean over the lines of a run. */
  MeanInterval mean(ToDoubleFunction<Line> number) {
    return new MeanInterval(
        perSeed(
            of ->
                of.stream()
                    .mapToDouble(number)
                    .filter(value -> !Double.isNaN(value))
                    .average()
                    .orElse(Double.NaN)));
  }

  double median(String column) {
    double[] sorted = lines.stream().mapToDouble(line -> line.number(column)).sorted().toArray();
    return sorted.length == 0 ? Double.NaN : sorted[sorted.length / 2];
  }

  /** All lines but the first of each run, with a number of the line before. */
  SeedTable withBefore(String column, String name) {
    List<Line> followed = new ArrayList<>();
    for (List<Line> of : bySeed().values()) {
      for (int i = 1; i < of.size(); i++) {
        followed.add(of.get(i).with(name, of.get(i - 1).text(column)));
      }
    }
    return new SeedTable(followed);
  }

  /** A line. */
  static final class Line {

    private final Map<String, String> cells;

    Line(Map<String, String> cells) {
      this.cells = cells;
    }

    String text(String column) {
      return cells.get(column);
    }

    /** NaN where there is none. */
    double number(String column) {
      String text = cells.get(column);
      return text == null || text.isEmpty() ? Double.NaN : Double.parseDouble(text);
    }

    Line with(String name, String text) {
      Map<String, String> more = new LinkedHashMap<>(cells);
      more.put(name, text);
      return new Line(more);
    }
  }
}

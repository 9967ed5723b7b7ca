package org.reluatlas.gephi.importer;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;

/** The names of the columns of a table, to choose from. */
final class CsvHeader {

  private static final char[] SEPARATORS = {',', ';', '\t'};

  private CsvHeader() {}

  /** The names in the first line; empty when the file is no table. */
  static List<String> names(Path table) {
    List<String> names = List.of();
    for (char separator : SEPARATORS) {
      List<String> found = names(table, separator);
      names = found.size() > names.size() ? found : names;
    }
    return names;
  }

  private static List<String> names(Path table, char separator) {
    CSVFormat format = CSVFormat.DEFAULT.builder().setDelimiter(separator).build();
    try (Reader text = Files.newBufferedReader(table, StandardCharsets.UTF_8);
        CSVParser parser = format.parse(text)) {
      return parser.stream()
          .limit(1)
          .flatMap(line -> line.stream())
          .map(String::strip)
          .collect(Collectors.toList());
    } catch (IOException | IllegalStateException e) {
      return List.of();
    }
  }
}

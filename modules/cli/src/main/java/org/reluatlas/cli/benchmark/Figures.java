package org.reluatlas.cli.benchmark;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalDouble;

/** Figures by name, as a program printed them: a line for each, its name and its value. */
final class Figures {

  private final Map<String, Double> values = new LinkedHashMap<>();

  /** Reads them; other lines are left out. */
  static Figures of(String printed) {
    Figures figures = new Figures();
    for (String line : printed.split("\n", -1)) {
      String[] words = line.strip().split(" ", -1);
      if (words.length == 2) {
        try {
          figures.values.put(words[0], Double.parseDouble(words[1]));
        } catch (NumberFormatException e) {
          // a sentence of two words
        }
      }
    }
    return figures;
  }

  /** A figure, or none when it was not reached. */
  OptionalDouble get(String name) {
    Double value = values.get(name);
    return value == null ? OptionalDouble.empty() : OptionalDouble.of(value);
  }

  /** The sum, or none when one was not reached. */
  OptionalDouble sum(String... names) {
    double sum = 0;
    for (String name : names) {
      if (!values.containsKey(name)) {
        return OptionalDouble.empty();
      }
      sum += values.get(name);
    }
    return OptionalDouble.of(sum);
  }
}

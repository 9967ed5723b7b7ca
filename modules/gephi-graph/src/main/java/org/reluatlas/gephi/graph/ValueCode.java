package org.reluatlas.gephi.graph;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Values of one type as numbers, which need less room. NaN stands for null. */
abstract class ValueCode {

  /** Of Integer, Double, Boolean and String. */
  static ValueCode of(Class<?> type) {
    if (type == Integer.class) {
      return new Integers();
    }
    if (type == Double.class) {
      return new Doubles();
    }
    if (type == Boolean.class) {
      return new Booleans();
    }
    if (type == String.class) {
      return new Strings();
    }
    throw new IllegalArgumentException("values of " + type);
  }

  final double encode(Object value) {
    return value == null ? Double.NaN : number(value);
  }

  final Object decode(double number) {
    return Double.isNaN(number) ? null : value(number);
  }

  abstract double number(Object value);

  abstract Object value(double number);

  private static final class Integers extends ValueCode {
    @Override
    double number(Object value) {
      return (Integer) value;
    }

    @Override
    Object value(double number) {
      return (int) number;
    }
  }

  private static final class Doubles extends ValueCode {
    @Override
    double number(Object value) {
      return (Double) value;
    }

    @Override
    Object value(double number) {
      return number;
    }
  }

  private static final class Booleans extends ValueCode {
    @Override
    double number(Object value) {
      return (Boolean) value ? 1 : 0;
    }

    @Override
    Object value(double number) {
      return number != 0;
    }
  }

  /** Each word once. */
  private static final class Strings extends ValueCode {
    private final List<String> words = new ArrayList<>();
    private final Map<String, Integer> places = new HashMap<>();

    @Override
    double number(Object value) {
      return places.computeIfAbsent(
          (String) value,
          word -> {
            words.add(word);
            return words.size() - 1;
          });
    }

    @Override
    Object value(double number) {
      return words.get((int) number);
    }
  }
}

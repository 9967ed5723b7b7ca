package org.reluatlas.task.parquet;

import java.util.List;
import java.util.function.IntFunction;

/** A column of a table: its name, its type, and the value of each row, null where it is missing. */
public final class ParquetColumn {

  private final String name;
  private final PlainType type;
  private final boolean isList;
  private final IntFunction<?> values;

  private ParquetColumn(String name, PlainType type, boolean isList, IntFunction<?> values) {
    this.name = name;
    this.type = type;
    this.isList = isList;
    this.values = values;
  }

  /**
   * A column of values that are asked for row by row.
   *
   * @param type {@code Boolean}, {@code Integer}, {@code Long}, {@code Double} or {@code String}
   * @param values by the number of the row, from 0; null for none
   * @throws IllegalArgumentException for another type
   */
  public static ParquetColumn of(String name, Class<?> type, IntFunction<?> values) {
    return new ParquetColumn(name, PlainType.of(type), false, values);
  }

  /** A column of lists of integers; a list may be empty, or null for none. */
  public static ParquetColumn ofInts(String name, IntFunction<int[]> values) {
    return new ParquetColumn(name, PlainType.INT32, true, values);
  }

  /** A column of lists of real numbers; a list may be empty, or null for none. */
  public static ParquetColumn ofDoubles(String name, IntFunction<double[]> values) {
    return new ParquetColumn(name, PlainType.DOUBLE, true, values);
  }

  PlainType type() {
    return type;
  }

  boolean isList() {
    return isList;
  }

  Object value(int row) {
    return values.apply(row);
  }

  /** The names from the column down to its values. */
  List<String> path() {
    return isList ? List.of(name, "list", "element") : List.of(name);
  }

  /** The elements of the schema from the column down, as the format has lists. */
  List<ThriftStruct> schema() {
    if (!isList) {
      return List.of(leaf(name, Repetition.OPTIONAL));
    }
    ThriftStruct list =
        new ThriftStruct()
            .int32(3, Repetition.OPTIONAL.code)
            .text(4, name)
            .int32(5, 1)
            .int32(6, PlainType.CONVERTED_LIST)
            .struct(10, new ThriftStruct().struct(3, new ThriftStruct()));
    ThriftStruct repeated =
        new ThriftStruct().int32(3, Repetition.REPEATED.code).text(4, "list").int32(5, 1);
    return List.of(list, repeated, leaf("element", Repetition.REQUIRED));
  }

  private ThriftStruct leaf(String of, Repetition repetition) {
    ThriftStruct leaf =
        new ThriftStruct().int32(1, type.code()).int32(3, repetition.code).text(4, of);
    if (type == PlainType.TEXT) {
      leaf.int32(6, PlainType.CONVERTED_UTF8)
          .struct(10, new ThriftStruct().struct(1, new ThriftStruct()));
    }
    return leaf;
  }

  /** How often an element of the schema is there, with its number in the format. */
  private enum Repetition {
    REQUIRED(0),
    OPTIONAL(1),
    REPEATED(2);

    final int code;

    Repetition(int code) {
      this.code = code;
    }
  }
}

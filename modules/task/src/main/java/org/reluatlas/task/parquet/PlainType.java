package org.reluatlas.task.parquet;

import java.nio.charset.StandardCharsets;

/** The types of values, with the codes of the format, and values in its plain encoding. */
enum PlainType {
  BOOLEAN(0, Boolean.class),
  INT32(1, Integer.class),
  INT64(2, Long.class),
  DOUBLE(5, Double.class),
  TEXT(6, String.class);

  /** What texts and lists are called for readers of before 2017. */
  static final int CONVERTED_UTF8 = 0;

  static final int CONVERTED_LIST = 3;

  private final int code;
  private final Class<?> type;

  PlainType(int code, Class<?> type) {
    this.code = code;
    this.type = type;
  }

  static PlainType of(Class<?> type) {
    for (PlainType each : values()) {
      if (each.type == type) {
        return each;
      }
    }
    throw new IllegalArgumentException("no column of " + type);
  }

  int code() {
    return code;
  }

  /** Puts a value that is no boolean; those are single bits. */
  void put(Object value, LittleEndian out) {
    switch (this) {
      case INT32:
        out.putInt((Integer) value);
        break;
      case INT64:
        out.putLong((Long) value);
        break;
      case DOUBLE:
        out.putLong(Double.doubleToRawLongBits((Double) value));
        break;
      default:
        byte[] text = ((String) value).getBytes(StandardCharsets.UTF_8);
        out.putInt(text.length);
        out.putBytes(text);
    }
  }
}

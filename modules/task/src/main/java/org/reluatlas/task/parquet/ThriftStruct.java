package org.reluatlas.task.parquet;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * A structure in Thrift's compact protocol, which Parquet writes its metadata in: fields go in by
 * ascending numbers (Apache Thrift, Thrift Compact protocol encoding).
 */
final class ThriftStruct {

  private static final int INT32 = 5;
  private static final int INT64 = 6;
  private static final int BINARY = 8;
  private static final int LIST = 9;
  private static final int STRUCT = 12;
  private static final int SHORT_LIST = 15;

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private int last;

  ThriftStruct int32(int field, int value) {
    return number(field, INT32, value);
  }

  ThriftStruct int64(int field, long value) {
    return number(field, INT64, value);
  }

  private ThriftStruct number(int field, int type, long value) {
    header(field, type);
    writeVarint(zigzag(value), bytes);
    return this;
  }

  ThriftStruct text(int field, String value) {
    header(field, BINARY);
    writeText(value);
    return this;
  }

  ThriftStruct struct(int field, ThriftStruct value) {
    header(field, STRUCT);
    bytes.writeBytes(value.finished());
    return this;
  }

  ThriftStruct structs(int field, List<ThriftStruct> values) {
    listHeader(field, STRUCT, values.size());
    values.forEach(value -> bytes.writeBytes(value.finished()));
    return this;
  }

  ThriftStruct texts(int field, List<String> values) {
    listHeader(field, BINARY, values.size());
    values.forEach(this::writeText);
    return this;
  }

  ThriftStruct int32s(int field, int... values) {
    listHeader(field, INT32, values.length);
    for (int value : values) {
      writeVarint(zigzag(value), bytes);
    }
    return this;
  }

  /** All fields and the end. */
  byte[] finished() {
    byte[] fields = bytes.toByteArray();
    byte[] all = new byte[fields.length + 1];
    System.arraycopy(fields, 0, all, 0, fields.length);
    return all;
  }

  private void header(int field, int type) {
    bytes.write(((field - last) << 4) | type); // no two fields here are more than 15 apart
    last = field;
  }

  private void listHeader(int field, int type, int size) {
    header(field, LIST);
    bytes.write((Math.min(SHORT_LIST, size) << 4) | type);
    if (size >= SHORT_LIST) {
      writeVarint(size, bytes);
    }
  }

  private void writeText(String value) {
    byte[] text = value.getBytes(StandardCharsets.UTF_8);
    writeVarint(text.length, bytes);
    bytes.writeBytes(text);
  }

  private static long zigzag(long value) {
    return (value << 1) ^ (value >> 63);
  }

  /** Seven bits in each byte, the lowest first. */
  static void writeVarint(long value, ByteArrayOutputStream out) {
    long rest = value;
    while ((rest & ~0x7fL) != 0) {
      out.write((int) ((rest & 0x7f) | 0x80));
      rest >>>= 7;
    }
    out.write((int) rest);
  }
}

package org.reluatlas.task.parquet;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;

/**
 * Reads a Parquet file of optional scalars and lists without any of our classes, as far as {@link
 * ParquetWriter} goes: plain pages under gzip, levels in runs.
 */
public final class ParquetFile {

  private static final int INT32 = 1;
  private static final int INT64 = 2;
  private static final int DOUBLE = 5;
  private static final int TEXT = 6;

  private final ByteBuffer file;
  private final Map<String, List<Object>> columns = new LinkedHashMap<>();
  private final long rows;

  /** Reads a whole file. */
  public ParquetFile(byte[] content) throws IOException {
    file = little(content);
    file.position(content.length - 8 - file.getInt(content.length - 8));
    Map<Integer, Object> footer = struct(file);
    rows = (Long) footer.get(3);
    List<Boolean> lists = new ArrayList<>();
    Iterator<Map<Integer, Object>> schema = structs(footer.get(2)).iterator();
    schema.next();
    while (schema.hasNext()) {
      Map<Integer, Object> element = schema.next();
      boolean isList = element.containsKey(5);
      columns.put(text(element.get(4)), new ArrayList<>());
      lists.add(isList);
      if (isList) {
        schema.next();
        schema.next();
      }
    }
    for (Map<Integer, Object> group : structs(footer.get(4))) {
      Iterator<Boolean> isList = lists.iterator();
      Iterator<List<Object>> values = columns.values().iterator();
      for (Map<Integer, Object> chunk : structs(group.get(1))) {
        readChunk(asStruct(chunk.get(3)), isList.next(), values.next());
      }
    }
  }

  /** The names of the columns, in their order. */
  public List<String> names() {
    return List.copyOf(columns.keySet());
  }

  /** The number of rows. */
  public long rows() {
    return rows;
  }

  /** The values of a column: null where they are missing, of a list of lists each a list. */
  public List<Object> column(String name) {
    return columns.get(name);
  }

  private static ByteBuffer little(byte... bytes) {
    return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
  }

  private void readChunk(Map<Integer, Object> metadata, boolean isList, List<Object> values)
      throws IOException {
    int type = ((Long) metadata.get(1)).intValue();
    int start = ((Long) metadata.get(9)).intValue();
    int end = start + ((Long) metadata.get(7)).intValue();
    file.position(start);
    while (file.position() < end) {
      Map<Integer, Object> header = struct(file);
      byte[] compressed = new byte[((Long) header.get(3)).intValue()];
      file.get(compressed);
      byte[] page = new GZIPInputStream(new ByteArrayInputStream(compressed)).readAllBytes();
      if (page.length != (Long) header.get(2)) {
        throw new IOException("a page of " + page.length + " bytes");
      }
      int count = ((Long) asStruct(header.get(5)).get(1)).intValue();
      readPage(little(page), type, count, isList, values);
    }
  }

  private static void readPage(
      ByteBuffer page, int type, int count, boolean isList, List<Object> values) {
    int[] repetitions = isList ? levels(page, count) : new int[count];
    int[] definitions = levels(page, count);
    int bit = 0;
    for (int i = 0; i < count; i++) {
      if (!isList) {
        values.add(definitions[i] == 0 ? null : type == 0 ? bit(page, bit++) : scalar(page, type));
        continue;
      }
      if (repetitions[i] == 0) {
        values.add(definitions[i] == 0 ? null : new ArrayList<Object>());
      }
      if (definitions[i] == 2) {
        @SuppressWarnings("unchecked")
        List<Object> list = (List<Object>) values.get(values.size() - 1);
        list.add(scalar(page, type));
      }
    }
  }

  private static int[] levels(ByteBuffer page, int count) {
    int[] levels = new int[count];
    int end = page.getInt() + page.position();
    int next = 0;
    while (page.position() < end) {
      long length = varint(page) >>> 1; // runs have the lowest bit 0
      int level = page.get();
      for (long i = 0; i < length; i++) {
        levels[next++] = level;
      }
    }
    return levels;
  }

  private static boolean bit(ByteBuffer page, int index) {
    return (page.get(page.position() + index / 8) >> index % 8 & 1) == 1;
  }

  private static Object scalar(ByteBuffer page, int type) {
    switch (type) {
      case INT32:
        return page.getInt();
      case INT64:
        return page.getLong();
      case DOUBLE:
        return page.getDouble();
      case TEXT:
        byte[] text = new byte[page.getInt()];
        page.get(text);
        return text(text);
      default:
        throw new IllegalArgumentException("type " + type);
    }
  }

  private static String text(Object bytes) {
    return new String((byte[]) bytes, StandardCharsets.UTF_8);
  }

  @SuppressWarnings("unchecked")
  private static Map<Integer, Object> asStruct(Object value) {
    return (Map<Integer, Object>) value;
  }

  @SuppressWarnings("unchecked")
  private static List<Map<Integer, Object>> structs(Object value) {
    return (List<Map<Integer, Object>>) value;
  }

  /** A structure in Thrift's compact protocol: its fields by their numbers. */
  private static Map<Integer, Object> struct(ByteBuffer bytes) {
    Map<Integer, Object> fields = new HashMap<>();
    int field = 0;
    for (int header = bytes.get(); header != 0; header = bytes.get()) {
      field += header >> 4 & 15;
      fields.put(field, value(bytes, header & 15));
    }
    return fields;
  }

  private static Object value(ByteBuffer bytes, int type) {
    switch (type) {
      case 5:
      case 6:
        long number = varint(bytes);
        return number >>> 1 ^ -(number & 1);
      case 8:
        byte[] text = new byte[(int) varint(bytes)];
        bytes.get(text);
        return text;
      case 9:
        int header = bytes.get();
        long size = header >> 4 & 15;
        size = size == 15 ? varint(bytes) : size;
        List<Object> list = new ArrayList<>();
        for (long i = 0; i < size; i++) {
          list.add(value(bytes, header & 15));
        }
        return list;
      case 12:
        return struct(bytes);
      default:
        throw new IllegalArgumentException("type " + type);
    }
  }

  private static long varint(ByteBuffer bytes) {
    long value = 0;
    for (int shift = 0; ; shift += 7) {
      byte next = bytes.get();
      value |= (next & 0x7fL) << shift;
      if (next >= 0) {
        return value;
      }
    }
  }
}

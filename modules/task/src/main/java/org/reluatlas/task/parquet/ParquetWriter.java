package org.reluatlas.task.parquet;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.reluatlas.task.Progress;
import org.reluatlas.task.Steps;

/**
 * Writes a table as a Parquet file (Apache Parquet, File Format, version 1): plain values, levels
 * as runs, pages compressed by gzip. All columns may have missing values. The same table gives the
 * same file.
 */
public final class ParquetWriter {

  private static final byte[] MAGIC = "PAR1".getBytes(StandardCharsets.US_ASCII);
  private static final int VERSION = 1;
  private static final int ROWS_OF_GROUP = 1 << 18;

  private final List<ParquetColumn> columns;
  private final OutputStream out;
  private final List<ThriftStruct> groups = new ArrayList<>();
  private long position = MAGIC.length;

  private ParquetWriter(List<ParquetColumn> columns, OutputStream out) {
    this.columns = columns;
    this.out = out;
  }

  /**
   * Writes a table; the stream stays open. Memory for a page of one column, a megabyte or a row.
   *
   * @param columns one or more, which are asked for their values once, group by group of rows
   * @throws org.reluatlas.task.CancelledException when cancelled
   * @throws ClassCastException when a value has not the type of its column
   */
  public static void write(
      int rows, List<ParquetColumn> columns, OutputStream out, Progress progress)
      throws IOException {
    new ParquetWriter(columns, out).write(rows, Steps.of(progress, (long) rows * columns.size()));
  }

  private void write(int rows, Steps steps) throws IOException {
    out.write(MAGIC);
    for (int from = 0; from < rows; from += Math.min(ROWS_OF_GROUP, rows - from)) {
      writeGroup(from, from + Math.min(ROWS_OF_GROUP, rows - from), steps);
    }
    byte[] footer = footer(rows);
    out.write(footer);
    LittleEndian end = new LittleEndian();
    end.putInt(footer.length);
    end.putBytes(MAGIC);
    out.write(end.drain());
  }

  private void writeGroup(int from, int to, Steps steps) throws IOException {
    List<ThriftStruct> chunks = new ArrayList<>();
    long plainBytes = 0;
    for (ParquetColumn column : columns) {
      ColumnChunk chunk = new ColumnChunk(column, out, position);
      chunk.write(from, to, steps);
      chunks.add(chunk.metadata());
      position += chunk.bytes();
      plainBytes += chunk.plainBytes();
    }
    groups.add(
        new ThriftStruct().structs(1, chunks).int64(2, plainBytes).int64(3, (long) to - from));
  }

  private byte[] footer(int rows) {
    List<ThriftStruct> schema = new ArrayList<>();
    schema.add(new ThriftStruct().text(4, "table").int32(5, columns.size()));
    columns.forEach(column -> schema.addAll(column.schema()));
    return new ThriftStruct()
        .int32(1, VERSION)
        .structs(2, schema)
        .int64(3, rows)
        .structs(4, groups)
        .text(6, "ReLU Atlas")
        .finished();
  }
}

package org.reluatlas.task.parquet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import org.reluatlas.task.Steps;

/** The values of a column in a group of rows, page by page. */
final class ColumnChunk {

  private static final int PAGE_BYTES = 1 << 20;
  private static final int PAGE_ROWS = 20_000;
  private static final int PLAIN = 0;
  private static final int RUNS = 3;
  private static final int GZIP = 2;
  private static final int DATA_PAGE = 0;

  private final ParquetColumn column;
  private final OutputStream out;
  private final long start;
  private final ColumnPage page;
  private long count;
  private long plainBytes;
  private long bytes;

  /**
   * @param start where it begins in the file
   */
  ColumnChunk(ParquetColumn column, OutputStream out, long start) {
    this.column = column;
    this.out = out;
    this.start = start;
    page = new ColumnPage(column);
  }

  void write(int from, int to, Steps steps) throws IOException {
    int first = from;
    for (int row = from; row < to; row++) {
      steps.next();
      page.add(column.value(row));
      if (page.size() >= PAGE_BYTES || row - first >= PAGE_ROWS) {
        writePage();
        first = row + 1;
      }
    }
    writePage();
  }

  private void writePage() throws IOException {
    if (page.count() == 0) {
      return;
    }
    int values = page.count();
    byte[] plain = page.drain();
    byte[] compressed = compressed(plain);
    ThriftStruct data =
        new ThriftStruct().int32(1, values).int32(2, PLAIN).int32(3, RUNS).int32(4, RUNS);
    byte[] header =
        new ThriftStruct()
            .int32(1, DATA_PAGE)
            .int32(2, plain.length)
            .int32(3, compressed.length)
            .struct(5, data)
            .finished();
    out.write(header);
    out.write(compressed);
    count += values;
    plainBytes += header.length + plain.length;
    bytes += header.length + compressed.length;
  }

  private static byte[] compressed(byte... plain) throws IOException {
    ByteArrayOutputStream compressed = new ByteArrayOutputStream();
    try (FastGzip gzip = new FastGzip(compressed)) {
      gzip.write(plain);
    }
    return compressed.toByteArray();
  }

  /** Twice as fast as usual, and hardly larger. */
  private static final class FastGzip extends GZIPOutputStream {
    FastGzip(OutputStream out) throws IOException {
      super(out);
      def.setLevel(Deflater.BEST_SPEED);
    }
  }

  /** The number of bytes in the file. */
  long bytes() {
    return bytes;
  }

  /** The number of bytes before compression. */
  long plainBytes() {
    return plainBytes;
  }

  /** What the footer tells of it. */
  ThriftStruct metadata() {
    ThriftStruct metadata =
        new ThriftStruct()
            .int32(1, column.type().code())
            .int32s(2, PLAIN, RUNS)
            .texts(3, column.path())
            .int32(4, GZIP)
            .int64(5, count)
            .int64(6, plainBytes)
            .int64(7, bytes)
            .int64(9, start);
    return new ThriftStruct().int64(2, start).struct(3, metadata);
  }
}

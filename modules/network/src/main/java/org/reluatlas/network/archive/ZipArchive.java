package org.reluatlas.network.archive;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.reluatlas.network.NetworkFormatException;
import org.reluatlas.network.SourceFile;

/**
 * A zip archive in memory. Entries are stored or deflated; archives of more than 4 GB, encrypted
 * ones and those in several files are refused. What the entries unpack to is limited by the size of
 * the archive.
 */
public final class ZipArchive {

  private static final int END = 0x06054B50;
  private static final int DIRECTORY = 0x02014B50;
  private static final int LOCAL = 0x04034B50;
  private static final int END_LENGTH = 22;
  private static final int DIRECTORY_LENGTH = 46;
  private static final int LOCAL_LENGTH = 30;
  private static final int LONGEST_COMMENT = 0xFFFF;
  private static final int MOST_ENTRIES = 100_000;
  private static final int STORED = 0;
  private static final int DEFLATED = 8;

  /** Weights hardly shrink, and texts beside them do not count. */
  private static final long MOST_GROWTH = 32;

  private static final long ALWAYS_ALLOWED = 1 << 20;
  private static final long MOST_UNPACKED = 256L << 20;

  private final SourceFile file;
  private final ByteBuffer bytes;
  private final Map<String, Entry> entries = new LinkedHashMap<>();
  private long unpacked;

  /**
   * Reads the directory of an archive.
   *
   * @param file that the archive is of, for refusals
   */
  public ZipArchive(SourceFile file, byte[] content) throws NetworkFormatException {
    this.file = file;
    this.bytes = ByteBuffer.wrap(content).order(ByteOrder.LITTLE_ENDIAN);
    readDirectory(end());
  }

  /** Whether these bytes are the first of an archive that is not empty. */
  public static boolean isZip(byte[] start) {
    return start.length > 3 && start[0] == 'P' && start[1] == 'K' && start[2] == 3 && start[3] == 4;
  }

  /** The name of the first entry in the first bytes of an archive; empty when there is none. */
  public static String firstName(byte[] start) {
    if (!isZip(start) || start.length < LOCAL_LENGTH) {
      return "";
    }
    int length = ByteBuffer.wrap(start).order(ByteOrder.LITTLE_ENDIAN).getShort(26) & 0xFFFF;
    int end = Math.min(start.length, LOCAL_LENGTH + length);
    return new String(start, LOCAL_LENGTH, end - LOCAL_LENGTH, StandardCharsets.UTF_8);
  }

  /** The names of all entries, in the order of the directory. */
  public List<String> names() {
    return new ArrayList<>(entries.keySet());
  }

  /** Whether there is an entry of that name. */
  public boolean has(String name) {
    return entries.containsKey(name);
  }

  /** Whether the entry is not compressed; false when there is none. */
  public boolean isStored(String name) {
    return has(name) && entries.get(name).method == STORED;
  }

  /** The bytes of an entry. */
  public byte[] content(String name) throws NetworkFormatException {
    Entry entry = entries.get(name);
    if (entry == null) {
      throw file.refusal("lacks its entry " + SourceFile.quoted(name) + "; save the network again");
    }
    if (entry.method != STORED && entry.method != DEFLATED) {
      throw file.refusal(
          "has the entry "
              + SourceFile.quoted(name)
              + " compressed by method "
              + entry.method
              + ", which is not read; pack it again without compression");
    }
    if (entry.method == STORED && entry.size != entry.packed) {
      throw file.refusal("promises more bytes than it has; the zip archive is damaged");
    }
    unpacked += entry.size;
    if (unpacked > MOST_UNPACKED) {
      throw file.refusal(
          "unpacks to more than "
              + (MOST_UNPACKED >> 20)
              + " MB, which is too large; save no more than is needed");
    }
    if (unpacked > ALWAYS_ALLOWED + MOST_GROWTH * bytes.capacity()) {
      throw file.refusal(
          "unpacks to more than "
              + MOST_GROWTH
              + " times its size, and weights do not shrink so far; save the network without"
              + " compression");
    }
    int start = start(entry, name);
    return entry.method == STORED
        ? Arrays.copyOfRange(bytes.array(), start, start + (int) entry.packed)
        : inflate(entry, name, start);
  }

  private int start(Entry entry, String name) throws NetworkFormatException {
    long local = entry.offset;
    if (local > bytes.capacity() - LOCAL_LENGTH || bytes.getInt((int) local) != LOCAL) {
      throw damaged();
    }
    int names = unsigned((int) local + 26) + unsigned((int) local + 28);
    long start = local + LOCAL_LENGTH + names;
    if (start + entry.packed > bytes.capacity()) {
      throw cutOff(name, null);
    }
    return (int) start;
  }

  private byte[] inflate(Entry entry, String name, int start) throws NetworkFormatException {
    Inflater inflater = new Inflater(true);
    try {
      inflater.setInput(bytes.array(), start, (int) entry.packed);
      ByteArrayOutputStream content = new ByteArrayOutputStream();
      byte[] block = new byte[8192];
      while (!inflater.finished()) {
        int count = inflater.inflate(block);
        content.write(block, 0, count);
        if (content.size() > entry.size || (count == 0 && !inflater.finished())) {
          throw cutOff(name, null);
        }
      }
      if (content.size() != entry.size) {
        throw cutOff(name, null);
      }
      return content.toByteArray();
    } catch (DataFormatException e) {
      throw cutOff(name, e);
    } finally {
      inflater.end();
    }
  }

  private NetworkFormatException cutOff(String name, Exception cause) {
    return file.refusal(
        "is cut off or damaged in its entry "
            + SourceFile.quoted(name)
            + "; save the network again",
        cause);
  }

  private NetworkFormatException damaged() {
    return file.refusal("is a zip archive that is cut off or damaged; save the network again");
  }

  /** Where the record at the end of the archive starts. */
  private int end() throws NetworkFormatException {
    int last = bytes.capacity() - END_LENGTH;
    for (int at = last; at >= Math.max(0, last - LONGEST_COMMENT); at--) {
      if (bytes.getInt(at) == END && at + END_LENGTH + unsigned(at + 20) == bytes.capacity()) {
        return at;
      }
    }
    throw damaged();
  }

  private void readDirectory(int end) throws NetworkFormatException {
    long at = unsignedInt(end + 16);
    long limit = at + unsignedInt(end + 12);
    if (limit > end || unsigned(end + 10) > MOST_ENTRIES) {
      throw damaged();
    }
    while (at < limit) {
      if (at + DIRECTORY_LENGTH > limit || bytes.getInt((int) at) != DIRECTORY) {
        throw damaged();
      }
      int here = (int) at;
      int nameLength = unsigned(here + 28);
      long next = at + DIRECTORY_LENGTH + nameLength + unsigned(here + 30) + unsigned(here + 32);
      if (next > limit || (bytes.getShort(here + 8) & 1) != 0) {
        throw damaged();
      }
      String name =
          new String(bytes.array(), here + DIRECTORY_LENGTH, nameLength, StandardCharsets.UTF_8);
      entries.putIfAbsent(
          name,
          new Entry(
              unsigned(here + 10),
              unsignedInt(here + 20),
              unsignedInt(here + 24),
              unsignedInt(here + 42)));
      at = next;
    }
  }

  private int unsigned(int at) {
    return bytes.getShort(at) & 0xFFFF;
  }

  private long unsignedInt(int at) {
    return bytes.getInt(at) & 0xFFFFFFFFL;
  }

  private static final class Entry {
    private final int method;
    private final long packed;
    private final long size;
    private final long offset;

    Entry(int method, long packed, long size, long offset) {
      this.method = method;
      this.packed = packed;
      this.size = size;
      this.offset = offset;
    }
  }
}

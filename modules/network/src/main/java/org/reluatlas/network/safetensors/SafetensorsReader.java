package org.reluatlas.network.safetensors;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.reluatlas.network.ImportedNetwork;
import org.reluatlas.network.NetworkFormatException;
import org.reluatlas.network.NetworkReader;
import org.reluatlas.network.SourceFile;
import org.reluatlas.network.assembly.StateDict;
import org.reluatlas.network.assembly.StoredTensor;
import org.reluatlas.network.assembly.TrainingEntries;

/** Reads the tensors of a safetensors file as a state_dict, whose order is in the names only. */
public final class SafetensorsReader implements NetworkReader {

  private static final int LENGTH_BYTES = 8;

  /** Room for a hundred thousand tensors. */
  private static final int LONGEST_HEADER = 16 << 20;

  @Override
  public String format() {
    return "safetensors";
  }

  @Override
  public String[] extensions() {
    return new String[] {"safetensors"};
  }

  /** A length that fits the file, and then an opening brace. */
  @Override
  public boolean recognises(byte[] start, SourceFile file) {
    if (start.length <= LENGTH_BYTES || start[LENGTH_BYTES] != '{') {
      return false;
    }
    long length = headerLength(ByteBuffer.wrap(start));
    return length >= 2 && length <= file.size() - LENGTH_BYTES;
  }

  @Override
  public ImportedNetwork read(SourceFile file, String part) throws IOException {
    byte[] bytes = file.bytes();
    int length = requireHeader(file, bytes);
    ByteBuffer data =
        ByteBuffer.wrap(bytes, LENGTH_BYTES + length, bytes.length - LENGTH_BYTES - length).slice();
    data.order(ByteOrder.LITTLE_ENDIAN);
    String header = new String(bytes, LENGTH_BYTES, length, StandardCharsets.UTF_8);
    HeaderParser parser = new HeaderParser(file, header);
    List<HeaderEntry> entries = parser.parse();
    requireNoOverlap(file, entries);
    StateDict tensors = new StateDict(file, false);
    for (HeaderEntry entry : entries) {
      tensors.add(tensor(file, entry, data));
    }
    return tensors.build(format(), part).withTraining(TrainingEntries.of(parser.metadata()::get));
  }

  private static long headerLength(ByteBuffer bytes) {
    return bytes.order(ByteOrder.LITTLE_ENDIAN).getLong(0);
  }

  private static int requireHeader(SourceFile file, byte[] bytes) throws NetworkFormatException {
    long length = bytes.length < LENGTH_BYTES ? -1 : headerLength(ByteBuffer.wrap(bytes));
    if (length < 2 || length > bytes.length - LENGTH_BYTES) {
      throw file.refusal(
          "promises a header of "
              + Long.toUnsignedString(length)
              + " bytes, but has "
              + bytes.length
              + " in all; the file is cut off or no safetensors file");
    }
    if (length > LONGEST_HEADER) {
      throw file.refusal("has a header of " + length + " bytes, too long for a network of layers");
    }
    return (int) length;
  }

  private static void requireNoOverlap(SourceFile file, List<HeaderEntry> entries)
      throws NetworkFormatException {
    List<HeaderEntry> sorted = new ArrayList<>(entries);
    sorted.sort(Comparator.comparingLong(HeaderEntry::begin).thenComparing(HeaderEntry::end));
    for (int i = 1; i < sorted.size(); i++) {
      if (sorted.get(i).begin() < sorted.get(i - 1).end()) {
        throw file.refusal(
            "tensors "
                + SourceFile.quoted(sorted.get(i - 1).name())
                + " and "
                + SourceFile.quoted(sorted.get(i).name())
                + " overlap; the header is damaged");
      }
    }
  }

  private static StoredTensor tensor(SourceFile file, HeaderEntry entry, ByteBuffer data)
      throws NetworkFormatException {
    if (entry.begin() < 0 || entry.end() < entry.begin() || entry.end() > data.capacity()) {
      throw file.refusal(
          "tensor "
              + SourceFile.quoted(entry.name())
              + " is said to lie at bytes "
              + entry.begin()
              + " to "
              + entry.end()
              + ", but "
              + data.capacity()
              + " bytes of numbers are there; the file is cut off or damaged");
    }
    ByteBuffer own = data.duplicate();
    own.limit((int) entry.end()).position((int) entry.begin());
    ByteBuffer bytes = own.slice().order(ByteOrder.LITTLE_ENDIAN);
    entry.requireFit(file, bytes.capacity());
    return new StoredTensor(
        file,
        entry.name(),
        entry.shape(),
        entry.type(),
        entry.format(),
        StoredTensor.contiguous(entry.shape()),
        0,
        bytes);
  }
}

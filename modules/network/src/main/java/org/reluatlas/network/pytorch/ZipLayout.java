package org.reluatlas.network.pytorch;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.reluatlas.network.NetworkFormatException;
import org.reluatlas.network.SourceFile;

/**
 * The zip layout: {@code NAME/data.pkl}, and {@code NAME/data/KEY} for each storage, under any
 * NAME. PyTorch stores its entries without compression, so that no entry is longer than the file;
 * others are refused, and so is reading the same bytes twice.
 */
final class ZipLayout implements Storages, AutoCloseable {

  private static final String PICKLE = "data.pkl";

  private final SourceFile file;
  private final ZipFile zip;
  private final String folder;
  private final ByteOrder order;
  private final Map<String, ByteBuffer> storages = new HashMap<>();
  private long read;

  ZipLayout(SourceFile file) throws IOException {
    file.requireModestSize();
    this.file = file;
    this.zip = open(file);
    try {
      this.folder = folder();
      this.order = order();
    } catch (IllegalArgumentException e) {
      zip.close();
      throw damaged(file, e); // a name that is no text
    } catch (IOException e) {
      zip.close();
      throw e;
    }
  }

  private static ZipFile open(SourceFile file) throws IOException {
    try {
      return new ZipFile(file.path().toFile());
    } catch (ZipException | IllegalArgumentException e) {
      throw damaged(file, e);
    }
  }

  private static NetworkFormatException damaged(SourceFile file, Exception cause) {
    return file.refusal(
        "is a zip archive that is cut off or damaged; save the network again", cause);
  }

  private String folder() throws NetworkFormatException {
    List<String> pickles =
        Collections.list(zip.entries()).stream()
            .map(ZipEntry::getName)
            .filter(name -> name.equals(PICKLE) || name.endsWith("/" + PICKLE))
            .limit(2)
            .collect(Collectors.toList());
    if (pickles.size() != 1) {
      throw file.refusal(
          pickles.isEmpty()
              ? "is a zip archive, but not of torch.save: it holds no data.pkl; save a network"
                  + " with torch.save, or export a Keras model to ONNX"
              : "holds two networks; save one file for each");
    }
    String name = pickles.get(0);
    String found = name.substring(0, name.length() - PICKLE.length());
    if (zip.getEntry(found + "constants.pkl") != null) {
      throw file.refusal(
          "is a TorchScript archive; save the state_dict of the network, or export it to ONNX");
    }
    return found;
  }

  private ByteOrder order() throws IOException {
    if (zip.getEntry(folder + "byteorder") == null) {
      return ByteOrder.LITTLE_ENDIAN; // files before PyTorch 2.1 do not say
    }
    String order = new String(content("byteorder"), StandardCharsets.US_ASCII);
    if (!order.equals("little") && !order.equals("big")) {
      throw file.refusal("has the byte order " + SourceFile.quoted(order) + "; save it again");
    }
    return order.equals("little") ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN;
  }

  /** The object in the pickle. */
  Object root() throws IOException {
    byte[] pickle = content(PICKLE);
    int end = PickleScan.endOf(file, pickle, 0);
    return TorchUnpickler.load(file, pickle, 0, end, new HashMap<>());
  }

  @Override
  public ByteBuffer bytes(TorchStorage storage) throws IOException {
    ByteBuffer bytes = storages.get(storage.key());
    if (bytes == null) {
      bytes = ByteBuffer.wrap(content("data/" + storage.key())).order(order);
      storages.put(storage.key(), bytes);
    }
    return bytes;
  }

  private byte[] content(String name) throws IOException {
    ZipEntry entry = entry(name);
    if (entry == null) {
      throw file.refusal("lacks its entry " + SourceFile.quoted(name) + "; save the network again");
    }
    if (entry.getMethod() != ZipEntry.STORED) {
      throw file.refusal(
          "has compressed entries, which torch.save does not write; unpack it and save the network"
              + " again");
    }
    read += entry.getSize();
    if (entry.getSize() < 0 || read > file.size()) {
      throw file.refusal("promises more bytes than it has; the zip archive is damaged");
    }
    try (InputStream in = zip.getInputStream(entry)) {
      byte[] content = in.readNBytes((int) entry.getSize());
      if (content.length != entry.getSize()) {
        throw file.refusal(
            "is cut off in its entry " + SourceFile.quoted(name) + "; save the network again");
      }
      return content;
    } catch (ZipException | EOFException e) {
      throw file.refusal(
          "has a damaged entry " + SourceFile.quoted(name) + "; save the network again", e);
    }
  }

  private ZipEntry entry(String name) throws NetworkFormatException {
    try {
      return zip.getEntry(folder + name);
    } catch (IllegalArgumentException e) {
      throw damaged(file, e);
    }
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }
}

package org.reluatlas.network.pytorch;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.reluatlas.network.NetworkFormatException;
import org.reluatlas.network.SourceFile;
import org.reluatlas.network.archive.ZipArchive;

/**
 * The zip layout: {@code NAME/data.pkl}, and {@code NAME/data/KEY} for each storage, under any
 * NAME. PyTorch stores its entries without compression; others are refused.
 */
final class ZipLayout implements Storages {

  private static final String PICKLE = "data.pkl";

  private final SourceFile file;
  private final ZipArchive zip;
  private final String folder;
  private final ByteOrder order;
  private final Map<String, ByteBuffer> storages = new HashMap<>();

  ZipLayout(SourceFile file, ZipArchive zip) throws NetworkFormatException {
    this.file = file;
    this.zip = zip;
    this.folder = folder();
    this.order = order();
  }

  private String folder() throws NetworkFormatException {
    List<String> pickles =
        zip.names().stream()
            .filter(name -> name.equals(PICKLE) || name.endsWith("/" + PICKLE))
            .limit(2)
            .collect(Collectors.toList());
    if (pickles.size() != 1) {
      throw file.refusal(
          pickles.isEmpty()
              ? "is a zip archive of no network that is read: it holds no data.pkl, as torch.save"
                  + " writes it"
              : "holds two networks; save one file for each");
    }
    String name = pickles.get(0);
    String found = name.substring(0, name.length() - PICKLE.length());
    if (zip.has(found + "constants.pkl")) {
      throw file.refusal(
          "is a TorchScript archive; save the state_dict of the network, or export it to ONNX");
    }
    return found;
  }

  private ByteOrder order() throws NetworkFormatException {
    if (!zip.has(folder + "byteorder")) {
      return ByteOrder.LITTLE_ENDIAN; // files before PyTorch 2.1 do not say
    }
    String order = new String(content("byteorder"), StandardCharsets.US_ASCII);
    if (!order.equals("little") && !order.equals("big")) {
      throw file.refusal("has the byte order " + SourceFile.quoted(order) + "; save it again");
    }
    return order.equals("little") ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN;
  }

  /** The object in the pickle. */
  Object root() throws NetworkFormatException {
    byte[] pickle = content(PICKLE);
    int end = PickleScan.endOf(file, pickle, 0);
    return TorchUnpickler.load(file, pickle, 0, end, new HashMap<>());
  }

  @Override
  public ByteBuffer bytes(TorchStorage storage) throws NetworkFormatException {
    ByteBuffer bytes = storages.get(storage.key());
    if (bytes == null) {
      bytes = ByteBuffer.wrap(content("data/" + storage.key())).order(order);
      storages.put(storage.key(), bytes);
    }
    return bytes;
  }

  private byte[] content(String name) throws NetworkFormatException {
    String full = folder + name;
    if (!zip.has(full)) {
      throw file.refusal("lacks its entry " + SourceFile.quoted(name) + "; save the network again");
    }
    if (!zip.isStored(full)) {
      throw file.refusal(
          "has compressed entries, which torch.save does not write; unpack it and save the network"
              + " again");
    }
    return zip.content(full);
  }
}

package org.reluatlas.network.pytorch;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.reluatlas.network.NetworkFormatException;
import org.reluatlas.network.SourceFile;

/**
 * The layout before PyTorch 1.6: a magic number, the version, properties of the machine, the
 * object, the keys of its storages, each a pickle; then each storage as its length and its numbers.
 */
final class LegacyLayout implements Storages {

  private static final BigInteger MAGIC = new BigInteger("1950a86a20f9469cfc6c", 16);
  private static final int VERSION = 1001;

  private final SourceFile file;
  private final byte[] content;
  private final Map<String, TorchStorage> named = new HashMap<>();
  private final Map<String, ByteBuffer> storages = new HashMap<>();
  private final Object root;
  private int position;

  LegacyLayout(SourceFile file, byte[] content) throws NetworkFormatException {
    this.file = file;
    this.content = content;
    if (!MAGIC.equals(next())) {
      throw file.refusal(
          "is a pickle, but not of torch.save; save the state_dict of the network with torch.save");
    }
    if (!Integer.valueOf(VERSION).equals(next())) {
      throw file.refusal("is of an unknown version of PyTorch's older layout; save it again");
    }
    Object machine = next();
    if (machine instanceof Map
        && Boolean.FALSE.equals(((Map<?, ?>) machine).get("little_endian"))) {
      throw file.refusal("was written on a big-endian machine; save it again with a newer PyTorch");
    }
    this.root = next();
    locate(next());
  }

  private Object next() throws NetworkFormatException {
    int start = position;
    position = PickleScan.endOf(file, content, start);
    return TorchUnpickler.load(file, content, start, position, named);
  }

  Object root() {
    return root;
  }

  /** Finds where each storage starts; how long its numbers are only the pickle says. */
  private void locate(Object keys) throws NetworkFormatException {
    if (!(keys instanceof List)) {
      throw file.refusal("has no list of its storages; save the network again");
    }
    ByteBuffer bytes = ByteBuffer.wrap(content).order(ByteOrder.LITTLE_ENDIAN);
    for (Object key : (List<?>) keys) {
      TorchStorage storage = key instanceof String ? named.get(key) : null;
      int size = storage == null ? 0 : storage.bytesPerNumber();
      if (size == 0) {
        throw file.refusal(
            "has a storage that no tensor of a known number format uses; save the state_dict alone");
      }
      int left = content.length - position - Long.BYTES;
      long count = left < 0 ? -1 : bytes.getLong(position);
      if (count < 0 || count > left / size) {
        throw file.refusal("is cut off or damaged in its storages; save the network again");
      }
      int length = (int) count * size;
      ByteBuffer numbers = ByteBuffer.wrap(content, position + Long.BYTES, length).slice();
      storages.put((String) key, numbers.order(ByteOrder.LITTLE_ENDIAN));
      position += Long.BYTES + length;
    }
  }

  @Override
  public ByteBuffer bytes(TorchStorage storage) throws NetworkFormatException {
    ByteBuffer bytes = storages.get(storage.key());
    if (bytes == null) {
      throw file.refusal("lacks the numbers of a tensor; save the network again");
    }
    return bytes;
  }
}

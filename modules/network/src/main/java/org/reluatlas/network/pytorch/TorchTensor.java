package org.reluatlas.network.pytorch;

import java.io.IOException;
import org.reluatlas.network.SourceFile;
import org.reluatlas.network.assembly.StoredTensor;

/** A tensor as the pickle describes it: a view of a storage. */
final class TorchTensor {

  private final TorchStorage storage;
  private final long offset;
  private final long[] sizes;
  private final long[] strides;
  private final String type;

  TorchTensor(TorchStorage storage, long offset, long[] sizes, long[] strides) {
    this(storage, offset, sizes, strides, null);
  }

  private TorchTensor(
      TorchStorage storage, long offset, long[] sizes, long[] strides, String type) {
    this.storage = storage;
    this.offset = offset;
    this.sizes = sizes;
    this.strides = strides;
    this.type = type;
  }

  /** The same tensor of a number format that its storage does not tell, and that is not read. */
  TorchTensor ofType(String name) {
    return new TorchTensor(storage, offset, sizes, strides, name);
  }

  /** Whether it has two axes or more. */
  boolean isMatrixAtLeast() {
    return sizes.length > 1;
  }

  /** The size along an axis, or 0 when it is not known or absurd. */
  int size(int axis) {
    return sizes[axis] > 0 && sizes[axis] <= Integer.MAX_VALUE ? (int) sizes[axis] : 0;
  }

  /** The number of axes. */
  int rank() {
    return sizes.length;
  }

  /** The tensor over the bytes of the file. */
  StoredTensor named(SourceFile file, String name, Storages storages) throws IOException {
    int[] shape = new int[sizes.length];
    for (int axis = 0; axis < shape.length; axis++) {
      if (sizes[axis] < 0 || sizes[axis] > Integer.MAX_VALUE) {
        throw file.refusal(
            "tensor "
                + SourceFile.quoted(name)
                + " has a size of "
                + sizes[axis]
                + " along an axis; the file is damaged");
      }
      shape[axis] = (int) sizes[axis];
    }
    long start = saturatedSum(offset, storage.viewOffset());
    return new StoredTensor(
        file,
        name,
        shape,
        type == null ? storage.type() : type,
        type == null ? storage.format() : null,
        strides,
        start,
        storages.bytes(storage));
  }

  private static long saturatedSum(long a, long b) {
    return a < 0 || b < 0 || a > Long.MAX_VALUE - b ? -1 : a + b;
  }
}

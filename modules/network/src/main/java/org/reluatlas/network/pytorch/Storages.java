package org.reluatlas.network.pytorch;

import java.io.IOException;
import java.nio.ByteBuffer;

/** Where the numbers of a file are, by key. */
interface Storages {

  /** The bytes of the storage, in their byte order. */
  ByteBuffer bytes(TorchStorage storage) throws IOException;
}

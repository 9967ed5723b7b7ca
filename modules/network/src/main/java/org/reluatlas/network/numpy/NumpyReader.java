package org.reluatlas.network.numpy;

import java.io.IOException;
import org.reluatlas.network.ImportedNetwork;
import org.reluatlas.network.NetworkReader;
import org.reluatlas.network.SourceFile;
import org.reluatlas.network.archive.ZipArchive;
import org.reluatlas.network.assembly.StateDict;

/** Reads the arrays of an {@code .npz} as a state_dict, whose order is in the names only. */
public final class NumpyReader implements NetworkReader {

  private static final String ARRAY = ".npy";

  @Override
  public String format() {
    return "NumPy";
  }

  @Override
  public String[] extensions() {
    return new String[] {"npz"};
  }

  /** A zip archive that starts with an array. */
  @Override
  public boolean recognises(byte[] start, SourceFile file) {
    return ZipArchive.firstName(start).endsWith(ARRAY);
  }

  @Override
  public ImportedNetwork read(SourceFile file, String part) throws IOException {
    ZipArchive zip = new ZipArchive(file, file.bytes());
    StateDict tensors = new StateDict(file, false);
    for (String entry : zip.names()) {
      if (entry.endsWith(ARRAY)) {
        String name = entry.substring(0, entry.length() - ARRAY.length()).replace('/', '.');
        tensors.add(new ArrayHeader(file, name, zip.content(entry)).tensor());
      }
    }
    return tensors.build(format(), part);
  }
}

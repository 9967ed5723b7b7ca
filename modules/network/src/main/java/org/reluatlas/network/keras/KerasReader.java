package org.reluatlas.network.keras;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.reluatlas.network.ImportedNetwork;
import org.reluatlas.network.NetworkReader;
import org.reluatlas.network.SourceFile;
import org.reluatlas.network.archive.ZipArchive;

/** Reads whole models, whose configuration stands beside the weights. */
public final class KerasReader implements NetworkReader {

  private static final String CONFIGURATION = "config.json";
  private static final String WEIGHTS = "model.weights.h5";
  private static final Set<String> ENTRIES = Set.of(CONFIGURATION, WEIGHTS, "metadata.json");
  private static final String HDF5 = "\u0089HDF\r\n\u001a\n";

  @Override
  public String format() {
    return "Keras";
  }

  @Override
  public String[] extensions() {
    return new String[] {"keras", "h5", "hdf5"};
  }

  /** An HDF5 file, or a zip archive that starts with an entry of a model. */
  @Override
  public boolean recognises(byte[] start, SourceFile file) {
    return ENTRIES.contains(ZipArchive.firstName(start)) || isHdf5(start);
  }

  private static boolean isHdf5(byte[] start) {
    return start.length >= HDF5.length()
        && new String(start, 0, HDF5.length(), StandardCharsets.ISO_8859_1).equals(HDF5);
  }

  @Override
  public ImportedNetwork read(SourceFile file, String part) throws IOException {
    requireNoPart(file, part);
    byte[] bytes = file.bytes();
    if (ZipArchive.isZip(bytes)) {
      ZipArchive zip = new ZipArchive(file, bytes);
      String json = new String(zip.content(CONFIGURATION), StandardCharsets.UTF_8);
      try (HdfContent weights = new HdfContent(file, zip.content(WEIGHTS))) {
        return new KerasModel(
                file, ModelConfiguration.parse(file, json), new ListedWeights(weights))
            .read(format());
      }
    }
    if (!isHdf5(bytes)) {
      throw file.refusal("is no Keras model: it is neither HDF5 nor a zip archive");
    }
    try (HdfContent content = new HdfContent(file, bytes)) {
      String json = content.text("/", "model_config");
      if (json == null) {
        throw file.refusal(
            "is an HDF5 file without the configuration of a Keras model; save the whole model with"
                + " model.save, not its weights alone");
      }
      return new KerasModel(file, ModelConfiguration.parse(file, json), new NamedWeights(content))
          .read(format());
    }
  }
}

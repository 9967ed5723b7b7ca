package org.reluatlas.gephi.importer;

import java.io.File;
import java.util.List;
import java.util.Locale;
import org.gephi.io.importer.api.FileType;
import org.gephi.io.importer.spi.FileImporter;
import org.gephi.io.importer.spi.FileImporterBuilder;
import org.openide.filesystems.FileObject;
import org.openide.filesystems.FileUtil;
import org.openide.util.NbBundle;
import org.openide.util.lookup.ServiceProvider;
import org.reluatlas.network.json.NetworkJson;

/**
 * Offers {@link NetworkFileImporter}. Takes precedence over Gephi's own importers, one of which
 * takes every JSON file, and so takes no JSON file itself but those that are networks.
 */
@ServiceProvider(service = FileImporterBuilder.class, position = 10)
public final class NetworkFileImporterBuilder implements FileImporterBuilder {

  private static final List<String> BINARY = List.of("onnx", "safetensors", "pt", "pth", "ckpt");

  @Override
  public FileImporter buildImporter() {
    return new NetworkFileImporter();
  }

  /** An identifier that Gephi does not show; the user reads the name of the file type. */
  @Override
  public String getName() {
    return "relu-network";
  }

  @Override
  public FileType[] getFileTypes() {
    return new FileType[] {
      new FileType(
          new String[] {".onnx", ".pt", ".pth", ".ckpt", ".safetensors", ".json"},
          NbBundle.getMessage(NetworkFileImporterBuilder.class, "NetworkFileImporter.fileType"))
    };
  }

  @Override
  public boolean isMatchingImporter(FileObject file) {
    String extension = file.getExt().toLowerCase(Locale.ROOT);
    if (extension.equals("json")) {
      File json = FileUtil.toFile(file);
      return json != null && NetworkJson.isNetwork(json.toPath());
    }
    return BINARY.contains(extension);
  }
}

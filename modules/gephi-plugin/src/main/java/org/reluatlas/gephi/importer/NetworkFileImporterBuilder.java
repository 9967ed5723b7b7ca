package org.reluatlas.gephi.importer;

import java.io.File;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.gephi.io.importer.api.FileType;
import org.gephi.io.importer.spi.FileImporter;
import org.gephi.io.importer.spi.FileImporterBuilder;
import org.openide.filesystems.FileObject;
import org.openide.filesystems.FileUtil;
import org.openide.util.NbBundle;
import org.openide.util.lookup.ServiceProvider;
import org.reluatlas.network.NetworkFiles;
import org.reluatlas.network.json.NetworkJson;

/**
 * Offers {@link NetworkFileImporter}. Takes precedence over Gephi's own importers, one of which
 * takes every JSON file, and so takes no JSON file itself but those that are networks.
 */
@ServiceProvider(service = FileImporterBuilder.class, position = 10)
public final class NetworkFileImporterBuilder implements FileImporterBuilder {

  /** All but zip archives, which Gephi unpacks; {@link NetworkImportControllerUI} takes some. */
  private static final List<String> EXTENSIONS =
      NetworkFiles.extensions().stream()
          .filter(extension -> !extension.equals("zip"))
          .collect(Collectors.toUnmodifiableList());

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
          EXTENSIONS.stream().map(extension -> "." + extension).toArray(String[]::new),
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
    return EXTENSIONS.contains(extension);
  }
}

package org.reluatlas.gephi.importer;

import java.io.File;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.gephi.desktop.importer.api.ImportControllerUI;
import org.gephi.desktop.mrufiles.api.MostRecentFiles;
import org.gephi.io.importer.api.Database;
import org.gephi.io.importer.api.ImportController;
import org.gephi.io.importer.spi.DatabaseImporter;
import org.gephi.io.importer.spi.WizardImporter;
import org.openide.filesystems.FileObject;
import org.openide.filesystems.FileUtil;
import org.openide.util.Lookup;
import org.openide.util.lookup.ServiceProvider;
import org.reluatlas.network.NetworkFiles;
import org.reluatlas.network.NetworkFormatException;
import org.reluatlas.network.SourceFile;
import org.reluatlas.network.stablebaselines.StableBaselinesReader;

/**
 * Takes precedence over Gephi's own, which unpacks every zip archive and would see a folder inside
 * a PyTorch checkpoint. Passes all calls on, and a {@link NetworkLink} in place of a network that
 * is an archive.
 */
@ServiceProvider(service = ImportControllerUI.class, position = 10)
public final class NetworkImportControllerUI implements ImportControllerUI {

  private static final List<String> ARCHIVES = List.of("pt", "pth", "ckpt", "npz", "keras");

  /** By this extension Gephi finds the importer of links. */
  private static final String LINKED = ".pt";

  private final ImportControllerUI given;

  /** Found by Gephi. */
  public NetworkImportControllerUI() {
    this(null);
  }

  /** Passes on to {@code given}, or to the next one that there is when it is null. */
  NetworkImportControllerUI(ImportControllerUI given) {
    this.given = given;
  }

  private ImportControllerUI next() {
    if (given != null) {
      return given;
    }
    return Lookup.getDefault().lookupAll(ImportControllerUI.class).stream()
        .filter(other -> other != this)
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("Gephi's import is missing"));
  }

  @Override
  public void importFile(FileObject file) {
    importFiles(new FileObject[] {file});
  }

  @Override
  public void importFiles(FileObject[] files) {
    List<FileObject> others = new ArrayList<>();
    for (FileObject file : files) {
      if (isArchive(file)) {
        importLink(file);
      } else {
        others.add(file);
      }
    }
    if (!others.isEmpty()) {
      next().importFiles(others.toArray(new FileObject[0]));
    }
  }

  private static boolean isArchive(FileObject object) {
    String extension = object.getExt().toLowerCase(Locale.ROOT);
    File file = FileUtil.toFile(object);
    return file != null
        && (ARCHIVES.contains(extension) || (extension.equals("zip") && isAgent(file)));
  }

  /** Any other zip archive is Gephi's. */
  private static boolean isAgent(File file) {
    try {
      SourceFile source = SourceFile.at(file.toPath());
      return new StableBaselinesReader().recognises(source.start(NetworkFiles.START), source);
    } catch (NetworkFormatException e) {
      return false;
    }
  }

  private void importLink(FileObject object) {
    File file = FileUtil.toFile(object);
    MostRecentFiles recent = Lookup.getDefault().lookup(MostRecentFiles.class);
    if (recent != null) {
      recent.addFile(file.getPath());
    }
    Reader link = new StringReader(NetworkLink.to(file.toPath()));
    next().importFile(link, file.getName(), LINKED);
  }

  @Override
  public void importStream(InputStream stream, String importerName) {
    next().importStream(stream, importerName);
  }

  @Override
  public void importStream(InputStream stream, String streamName, String importerName) {
    next().importStream(stream, streamName, importerName);
  }

  @Override
  public void importFile(Reader reader, String importerName) {
    next().importFile(reader, importerName);
  }

  @Override
  public void importFile(Reader reader, String fileName, String importerName) {
    next().importFile(reader, fileName, importerName);
  }

  @Override
  public void importDatabase(Database database, DatabaseImporter importer) {
    next().importDatabase(database, importer);
  }

  @Override
  public void importDatabase(DatabaseImporter importer) {
    next().importDatabase(importer);
  }

  @Override
  public void importWizard(WizardImporter importer) {
    next().importWizard(importer);
  }

  @Override
  public ImportController getImportController() {
    return Lookup.getDefault().lookup(ImportController.class);
  }
}

package org.reluatlas.gephi.files;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.openide.util.NbBundle;
import org.reluatlas.task.ExplainedException;
import org.reluatlas.task.file.WholeFiles;

/** Writes a file whole or not at all, and says in a sentence why it cannot. */
public final class WholeFile {

  private WholeFile() {}

  /** Writes the content of the file. */
  public interface Content {

    /** Writes into a draft, which exists and is empty. */
    void write(Path draft) throws IOException;
  }

  /**
   * Writes a draft beside the file, and puts it in its place when it is whole, see {@link
   * WholeFiles}.
   *
   * @throws ExplainedException when it cannot be written; the file is as it was
   */
  public static void write(Path file, Content content) {
    try (WholeFiles files = new WholeFiles()) {
      content.write(files.draft(file));
      files.commit();
    } catch (IOException e) {
      throw ExplainedException.whileRunning(e, "%s", text("unwritten", file, cause(file, e)));
    }
  }

  /** Java's exceptions often contain only a file name, and that of the draft. */
  private static String cause(Path file, IOException e) {
    if (e instanceof AccessDeniedException) {
      return text("denied");
    }
    if (e instanceof NoSuchFileException) {
      Path folder = file.toAbsolutePath().getParent();
      // some folders take no files, and say it so: /proc
      return text(Files.isDirectory(folder) ? "noFile" : "noFolder", folder);
    }
    String reason = e instanceof FileSystemException ? ((FileSystemException) e).getReason() : null;
    return reason == null ? String.valueOf(e.getMessage()) : reason;
  }

  private static String text(String key, Object... arguments) {
    return NbBundle.getMessage(WholeFile.class, "WholeFile." + key, arguments);
  }
}

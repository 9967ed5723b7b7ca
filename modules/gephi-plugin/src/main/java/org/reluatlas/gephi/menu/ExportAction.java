package org.reluatlas.gephi.menu;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.gephi.project.api.Workspace;
import org.reluatlas.gephi.files.ExportChooser;
import org.reluatlas.gephi.files.WholeFile;
import org.reluatlas.gephi.model.DecomposedNetwork;
import org.reluatlas.gephi.model.ReluModel;
import org.reluatlas.task.Progress;

/** An action that asks for a file and writes it, whole or not at all. */
abstract class ExportAction extends BackgroundAction {

  /** The kinds of files to choose from, the first being the default. */
  abstract List<Kind> kinds();

  /** A kind of file. */
  static final class Kind {

    private final String extension;
    private final String description;
    private final Content content;

    /**
     * A kind of file.
     *
     * @param extension without a dot
     * @param description what it means to the user
     */
    Kind(String extension, String description, Content content) {
      this.extension = extension;
      this.description = description;
      this.content = content;
    }
  }

  /** What a file of a kind holds. */
  interface Content {

    /** Writes it into a file. */
    void write(DecomposedNetwork network, Path file, Progress progress) throws IOException;
  }

  @Override
  final Work prepare(Workspace workspace) {
    return chooser(workspace).ask().map(this::into).orElse(null);
  }

  /** A chooser that proposes a file named as the workspace. */
  final ExportChooser chooser(Workspace workspace) {
    ExportChooser chooser = new ExportChooser();
    chooser.setDialogTitle(text("task"));
    kinds().forEach(kind -> chooser.offer(kind.extension, kind.description));
    chooser.propose(workspace.getName());
    return chooser;
  }

  /** The work of writing into a file. */
  final Work into(Path file) {
    String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
    Kind chosen =
        kinds().stream()
            .filter(kind -> name.endsWith("." + kind.extension))
            .findFirst()
            .orElseThrow(() -> new IllegalArgumentException("no format of " + file));
    return (workspace, progress) ->
        WholeFile.write(
            file,
            draft -> {
              DecomposedNetwork network = ReluModel.of(workspace).decomposed(progress);
              chosen.content.write(network, draft, progress);
              progress.check();
            });
  }
}

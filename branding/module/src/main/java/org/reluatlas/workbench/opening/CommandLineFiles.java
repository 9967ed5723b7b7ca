package org.reluatlas.workbench.opening;

import java.awt.event.ActionEvent;
import java.io.File;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javax.swing.SwingUtilities;
import org.gephi.visualization.VizController;
import org.netbeans.api.sendopts.CommandException;
import org.netbeans.spi.sendopts.Env;
import org.netbeans.spi.sendopts.Option;
import org.netbeans.spi.sendopts.OptionProcessor;
import org.openide.awt.Actions;
import org.openide.filesystems.FileUtil;
import org.openide.util.NbBundle;
import org.openide.util.RequestProcessor;
import org.openide.util.lookup.ServiceProvider;
import org.openide.windows.WindowManager;

/**
 * Opens the files on the command line as File &gt; Open does, once the windows are there; also
 * those of a second start, which hands them to the workbench that runs.
 */
@ServiceProvider(service = OptionProcessor.class)
public final class CommandLineFiles extends OptionProcessor {

  private static final int FAILED = 2;

  private static final Option FILES =
      Option.displayName(
          Option.shortDescription(
              Option.defaultArguments(),
              "org.reluatlas.workbench.opening.Bundle",
              "CommandLineFiles.description"),
          "org.reluatlas.workbench.opening.Bundle",
          "CommandLineFiles.usage");

  private final Consumer<List<File>> opener;

  /** Found by the platform. */
  public CommandLineFiles() {
    this(CommandLineFiles::openWhenReady);
  }

  CommandLineFiles(Consumer<List<File>> opener) {
    this.opener = opener;
  }

  @Override
  protected Set<Option> getOptions() {
    return Set.of(FILES);
  }

  @Override
  protected void process(Env env, Map<Option, String[]> values) throws CommandException {
    open(env.getCurrentDirectory(), values.get(FILES));
  }

  /** Opens all, or none when one is missing. */
  void open(File directory, String... names) throws CommandException {
    List<File> files =
        Arrays.stream(names).map(name -> resolve(directory, name)).collect(Collectors.toList());
    for (File file : files) {
      if (!file.isFile()) {
        String sentence =
            NbBundle.getMessage(CommandLineFiles.class, "CommandLineFiles.missing", file);
        throw new CommandException(FAILED, sentence);
      }
    }
    opener.accept(files);
  }

  private static File resolve(File directory, String name) {
    File file = new File(name);
    return FileUtil.normalizeFile(file.isAbsolute() ? file : new File(directory, name));
  }

  private static void openWhenReady(List<File> files) {
    WindowManager.getDefault()
        .invokeWhenUIReady(
            () -> RequestProcessor.getDefault().post(() -> openAfterGraphView(files)));
  }

  /**
   * One after the other, since each may ask for its settings. The graph view locks itself and then
   * the projects while it is made, and a project that opens locks them the other way round.
   */
  private static void openAfterGraphView(List<File> files) {
    VizController.getInstance();
    SwingUtilities.invokeLater(() -> files.forEach(CommandLineFiles::openAsMenuDoes));
  }

  private static void openAsMenuDoes(File file) {
    Actions.forID("File", "org.gephi.desktop.project.actions.OpenFile")
        .actionPerformed(new ActionEvent(file, ActionEvent.ACTION_PERFORMED, null));
  }
}

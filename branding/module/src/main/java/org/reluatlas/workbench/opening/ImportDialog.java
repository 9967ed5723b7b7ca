package org.reluatlas.workbench.opening;

import java.lang.reflect.Array;
import java.util.stream.Collectors;
import javax.swing.JPanel;
import org.gephi.io.importer.api.Issue;
import org.gephi.io.importer.api.Report;
import org.gephi.io.importer.spi.Importer;
import org.gephi.io.importer.spi.ImporterUI;
import org.openide.DialogDescriptor;
import org.openide.DialogDisplayer;
import org.openide.NotifyDescriptor;
import org.openide.util.NbBundle;

/** The dialog with the settings of an importer, and the words of its report. */
final class ImportDialog {

  private static final int MOST_ISSUES = 50;

  private ImportDialog() {}

  /** Lets the user choose the settings, if there are any; false when the user gave up. */
  static boolean accepts(ImporterUI ui, Importer importer, String name) {
    JPanel panel = ui == null ? null : ui.getPanel();
    if (panel == null) {
      return true;
    }
    Importer[] importers = (Importer[]) Array.newInstance(importer.getClass(), 1);
    importers[0] = importer;
    ui.setup(importers);
    String title = NbBundle.getMessage(ImportDialog.class, "WorkbenchImport.settings", name);
    Object answer = DialogDisplayer.getDefault().notify(new DialogDescriptor(panel, title));
    boolean accepted = NotifyDescriptor.OK_OPTION.equals(answer);
    ui.unsetup(accepted);
    return accepted;
  }

  /** What the report has to tell, a line each. */
  static String issues(Report report) {
    return report.getIssuesList(MOST_ISSUES).stream()
        .map(Issue::getMessage)
        .collect(Collectors.joining("\n"));
  }
}

package org.reluatlas.gephi.importer;

import javax.swing.event.ChangeListener;
import org.openide.WizardDescriptor;
import org.openide.util.HelpCtx;
import org.openide.util.NbBundle;
import org.reluatlas.study.ProblemSettings;

/** The one page of the wizard. */
final class NetworkWizardPage implements WizardDescriptor.Panel<WizardDescriptor> {

  private ImportPanel panel;

  /** Begins anew. */
  void begin() {
    getComponent().setSettings(null);
  }

  ProblemSettings settings() {
    return getComponent().settings();
  }

  @Override
  public ImportPanel getComponent() {
    if (panel == null) {
      panel = new ImportPanel(true);
      panel.setName(NbBundle.getMessage(NetworkWizardPage.class, "NetworkWizardImporter.name"));
    }
    return panel;
  }

  @Override
  public HelpCtx getHelp() {
    return HelpCtx.DEFAULT_HELP;
  }

  @Override
  public void readSettings(WizardDescriptor wizard) {}

  @Override
  public void storeSettings(WizardDescriptor wizard) {}

  @Override
  public boolean isValid() {
    return getComponent().isReady();
  }

  @Override
  public void addChangeListener(ChangeListener listener) {
    getComponent().changes().addChangeListener(listener);
  }

  @Override
  public void removeChangeListener(ChangeListener listener) {
    getComponent().changes().removeChangeListener(listener);
  }
}

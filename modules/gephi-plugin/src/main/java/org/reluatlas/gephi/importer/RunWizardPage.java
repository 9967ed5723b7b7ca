package org.reluatlas.gephi.importer;

import javax.swing.event.ChangeListener;
import org.openide.WizardDescriptor;
import org.openide.util.HelpCtx;
import org.openide.util.NbBundle;
import org.reluatlas.gephi.training.RunSettings;

/** The one page of the wizard for training runs. */
final class RunWizardPage implements WizardDescriptor.Panel<WizardDescriptor> {

  private RunPanel panel;

  /** Begins anew. */
  void begin() {
    getComponent().begin();
  }

  RunSettings settings() {
    return getComponent().settings();
  }

  @Override
  public RunPanel getComponent() {
    if (panel == null) {
      panel = new RunPanel();
      panel.setName(NbBundle.getMessage(RunWizardPage.class, "RunWizardImporter.name"));
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

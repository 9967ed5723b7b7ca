package org.reluatlas.gephi.importer;

import java.util.function.Supplier;
import javax.swing.event.ChangeListener;
import org.openide.WizardDescriptor;
import org.openide.util.HelpCtx;

/**
 * The one page of a wizard.
 *
 * @param <S> what is chosen on it
 */
final class ImportPage<S> implements WizardDescriptor.Panel<WizardDescriptor> {

  private final String name;
  private final Supplier<ImportForm<S>> maker;
  private ImportForm<S> form;

  /** A page with a name and what makes its form. */
  ImportPage(String name, Supplier<ImportForm<S>> maker) {
    this.name = name;
    this.maker = maker;
  }

  /** Begins anew. */
  void begin() {
    getComponent().begin();
  }

  S settings() {
    return getComponent().settings();
  }

  @Override
  public ImportForm<S> getComponent() {
    if (form == null) {
      form = maker.get();
      form.setName(name);
    }
    return form;
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

package org.reluatlas.gephi.training;

import org.gephi.project.api.Workspace;
import org.gephi.project.spi.Controller;
import org.openide.util.lookup.ServiceProvider;

/** Gives every workspace its {@link RunModel}. */
@ServiceProvider(service = Controller.class)
public final class RunController implements Controller<RunModel> {

  @Override
  public RunModel newModel(Workspace workspace) {
    return new RunModel(workspace);
  }

  @Override
  public Class<RunModel> getModelClass() {
    return RunModel.class;
  }
}

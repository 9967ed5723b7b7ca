package org.reluatlas.gephi.model;

import org.gephi.project.api.Workspace;
import org.gephi.project.spi.Controller;
import org.openide.util.lookup.ServiceProvider;

/** Gives every workspace its {@link ReluModel}. */
@ServiceProvider(service = Controller.class)
public final class ReluController implements Controller<ReluModel> {

  @Override
  public ReluModel newModel(Workspace workspace) {
    ReluModel model = new ReluModel(workspace);
    ImportedNetworks.awaitIn(model);
    return model;
  }

  @Override
  public Class<ReluModel> getModelClass() {
    return ReluModel.class;
  }
}

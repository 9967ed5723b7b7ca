package org.reluatlas.gephi.model;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.gephi.project.api.Workspace;
import org.gephi.project.spi.WorkspaceBytesPersistenceProvider;
import org.gephi.project.spi.WorkspacePersistenceProvider;
import org.openide.util.NbBundle;
import org.openide.util.lookup.ServiceProvider;
import org.reluatlas.study.Problem;
import org.reluatlas.study.ProblemCodec;

/**
 * Saves the network, its points and domain with the project, and gives them back. What cannot be
 * read, such as what a later version wrote, is saved again as it came.
 */
@ServiceProvider(service = WorkspacePersistenceProvider.class)
public final class ReluPersistence implements WorkspaceBytesPersistenceProvider {

  @Override
  public String getIdentifier() {
    return "reluatlas";
  }

  @Override
  public void writeBytes(DataOutputStream stream, Workspace workspace) {
    ReluModel model = ReluModel.of(workspace);
    if (model == null) {
      return;
    }
    try {
      if (model.hasNetwork()) {
        ProblemCodec.write(model.network(), stream);
      } else {
        stream.write(model.unreadable());
      }
      stream.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Does not fail, so that the graph can be opened even when this part cannot be read. */
  @Override
  public void readBytes(DataInputStream stream, Workspace workspace) {
    ReluModel model = ReluModel.of(workspace);
    byte[] bytes = {};
    try {
      bytes = stream.readAllBytes();
      Problem network = ProblemCodec.read(new DataInputStream(new ByteArrayInputStream(bytes)));
      if (network != null) {
        model.set(network);
      }
    } catch (IOException | IllegalArgumentException e) {
      model.setUnreadable(
          NbBundle.getMessage(ReluPersistence.class, "ReluPersistence.unreadable", e.getMessage()),
          bytes);
    }
  }
}

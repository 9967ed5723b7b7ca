package org.reluatlas.gephi.training;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.gephi.project.api.Workspace;
import org.gephi.project.spi.WorkspaceBytesPersistenceProvider;
import org.gephi.project.spi.WorkspacePersistenceProvider;
import org.openide.util.lookup.ServiceProvider;

/**
 * Saves with the project which run a workspace was made of, by its folder and settings, and the
 * epoch that is looked at. What the checkpoints gave is in the cache, or taken anew.
 */
@ServiceProvider(service = WorkspacePersistenceProvider.class)
public final class RunPersistence implements WorkspaceBytesPersistenceProvider {

  private static final Logger LOG = Logger.getLogger(RunPersistence.class.getName());
  private static final int VERSION = 3;

  @Override
  public String getIdentifier() {
    return "reluatlastrainingrun";
  }

  @Override
  public void writeBytes(DataOutputStream stream, Workspace workspace) {
    RunModel model = RunModel.of(workspace);
    if (model == null || !model.hasRun()) {
      return;
    }
    try {
      stream.writeInt(VERSION);
      stream.writeLong(model.epoch());
      RunSettingsCodec.write(model.settings(), stream);
      stream.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Does not fail, so that the graph can be opened even when this part cannot be read. */
  @Override
  public void readBytes(DataInputStream stream, Workspace workspace) {
    try {
      int version = stream.available() > 0 ? stream.readInt() : 0;
      if (version > 0 && version <= VERSION) {
        long epoch = stream.readLong();
        RunModel.of(workspace).set(RunSettingsCodec.read(version, stream), epoch);
      }
    } catch (IOException | RuntimeException e) {
      LOG.log(Level.INFO, "the training run of " + workspace.getName(), e);
    }
  }
}

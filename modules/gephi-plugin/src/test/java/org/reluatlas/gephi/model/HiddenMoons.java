package org.reluatlas.gephi.model;

import java.io.IOException;
import java.nio.file.Path;
import org.gephi.project.api.Workspace;
import org.reluatlas.gephi.graph.SampleNetworks;
import org.reluatlas.gephi.importer.UsualSettings;
import org.reluatlas.study.Problem;
import org.reluatlas.task.Progress;

/** A sample network with 20 inputs, on the plane of two principal components of its points. */
public final class HiddenMoons {

  public static final Path NETWORK = SampleNetworks.folder("hidden-moons").resolve("network.onnx");

  private HiddenMoons() {}

  public static Problem onPrincipalComponents() throws IOException {
    return UsualSettings.of(NETWORK).build();
  }

  public static Workspace workspace() throws IOException {
    DecomposedNetwork moons = DecomposedNetwork.of(onPrincipalComponents(), Progress.NONE);
    return NetworkWorkspace.create(moons, "moons");
  }
}

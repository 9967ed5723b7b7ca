package org.reluatlas.gephi.model;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.gephi.project.api.Project;
import org.gephi.project.api.Workspace;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reluatlas.gephi.graph.SampleNetworks;
import org.reluatlas.study.Problem;
import org.reluatlas.study.ProblemCodec;

/** What is saved of a network with its workspace. */
class ReluPersistenceTest {

  @TempDir Path folder;

  @AfterEach
  void closeProject() {
    SampleNetworks.closeProject();
  }

  @Test
  void damagedBytesLeaveASentence() throws IOException {
    byte[] bytes = bytes(HiddenMoons.onPrincipalComponents());
    for (int cut = 1; cut <= 61; cut += 10) { // in the description, before it, in the points
      byte[] damaged = Arrays.copyOf(bytes, bytes.length - cut);
      assertThrows(IOException.class, () -> ProblemCodec.read(stream(damaged)));
    }
    Workspace workspace = SampleNetworks.projects().newProject().getCurrentWorkspace();
    for (int length = 1; length < bytes.length; length += 97) {
      ReluModel model = ReluModel.of(workspace);
      new ReluPersistence().readBytes(stream(Arrays.copyOf(bytes, length)), workspace);
      NoNetworkException damaged = assertThrows(NoNetworkException.class, model::network);
      assertTrue(
          damaged.getMessage().contains("cannot be read (it ends too early)"),
          damaged.getMessage());
    }
  }

  /** A part of the network, and one of a later version with more at its end. */
  @Test
  void whatCannotBeReadIsSavedAgain() throws IOException {
    byte[] bytes = bytes(HiddenMoons.onPrincipalComponents());
    byte[] later = Arrays.copyOf(bytes, bytes.length + 17);
    later[7] = 99;
    for (byte[] foreign : List.of(Arrays.copyOf(bytes, 100), later)) {
      Workspace workspace = SampleNetworks.projects().newProject().getCurrentWorkspace();
      new ReluPersistence().readBytes(stream(foreign), workspace);
      Path file = Files.createFile(folder.resolve("saved" + foreign.length + ".gephi"));
      SampleNetworks.projects()
          .saveProject(SampleNetworks.projects().getCurrentProject(), file.toFile());
      SampleNetworks.closeProject();
      Project opened = SampleNetworks.projects().openProject(file.toFile());
      ReluModel model = ReluModel.of(opened.getCurrentWorkspace());
      assertThrows(NoNetworkException.class, model::network);
      assertArrayEquals(foreign, written(opened.getCurrentWorkspace()));
      model.set(HiddenMoons.onPrincipalComponents());
      assertArrayEquals(bytes, written(opened.getCurrentWorkspace()));
    }
  }

  private static byte[] written(Workspace workspace) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    new ReluPersistence().writeBytes(new DataOutputStream(bytes), workspace);
    return bytes.toByteArray();
  }

  @Test
  void aBitInTheWrongPlaceDoesNoHarm() throws IOException {
    byte[] bytes = bytes(HiddenMoons.onPrincipalComponents());
    Workspace workspace = SampleNetworks.projects().newProject().getCurrentWorkspace();
    Random random = new Random(5);
    for (int trial = 0; trial < 2000; trial++) {
      byte[] damaged = bytes.clone();
      int place = trial < 1000 ? random.nextInt(80) : random.nextInt(bytes.length);
      damaged[place] ^= (byte) (1 << random.nextInt(8));
      new ReluPersistence().readBytes(stream(damaged), workspace);
    }
  }

  private static byte[] bytes(Problem origin) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ProblemCodec.write(origin, new DataOutputStream(bytes));
    return bytes.toByteArray();
  }

  private static DataInputStream stream(byte[] bytes) {
    return new DataInputStream(new ByteArrayInputStream(bytes));
  }
}

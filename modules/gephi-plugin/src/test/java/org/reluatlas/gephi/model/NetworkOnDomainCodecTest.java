package org.reluatlas.gephi.model;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.reluatlas.gephi.graph.SampleNetworks;
import org.reluatlas.network.LabeledPoints;
import org.reluatlas.task.Progress;

/** What is saved of a network with its workspace. */
class NetworkOnDomainCodecTest {

  @TempDir Path folder;

  @AfterEach
  void closeProject() {
    SampleNetworks.closeProject();
  }

  @ParameterizedTest
  @ValueSource(strings = {"two-circles", "nested-spheres", "paraboloid"})
  void bytesGiveTheSameBack(String name) throws IOException {
    SampleNetworks sample = SampleNetworks.of(name);
    NetworkOnDomain origin = NetworkOnDomain.of(name, sample.graph, sample.regions);
    NetworkOnDomain read = NetworkOnDomainCodec.read(stream(bytes(origin)));
    assertEquals(origin.domain(), read.domain());
    assertEquals(origin.adjacency(), read.adjacency());
    assertEquals(origin.maxCells(), read.maxCells());
    for (int layer = 0; layer < origin.network().layers().size(); layer++) {
      assertArrayEquals(
          origin.network().layers().get(layer).weights(),
          read.network().layers().get(layer).weights());
    }
    LabeledPoints points = read.points();
    assertEquals(origin.points().size(), points.size());
    assertEquals(origin.points().classNames(), points.classNames());
    assertEquals(origin.points().featureNames(), points.featureNames());
    for (int i = 0; i < points.size(); i++) {
      assertArrayEquals(origin.points().point(i), points.point(i));
      assertEquals(origin.points().label(i), points.label(i));
      assertEquals(origin.points().isTraining(i), points.isTraining(i));
    }
  }

  @Test
  void theSliceComesBack() throws IOException {
    NetworkOnDomain origin = HiddenMoons.onPrincipalComponents();
    NetworkOnDomain read = NetworkOnDomainCodec.read(stream(bytes(origin)));
    assertEquals(20, read.slice().orElseThrow().inputs());
    assertEquals(
        "the first 2 principal components of the training points",
        read.slice().orElseThrow().description());
    assertEquals(List.of("pc1", "pc2"), read.coordinateNames());
    assertEquals(origin.sliceLine(), read.sliceLine());
    assertArrayEquals(new int[] {20, 8, 8, 2}, read.architecture());
    assertArrayEquals(new int[] {2, 8, 8, 2}, read.network().architecture());
    assertEquals(origin.domain(), read.domain());
    assertArrayEquals(origin.points().point(7), read.points().point(7));
  }

  /** What version 1 wrote stands in a file; it knew nothing of slices. */
  @Test
  void theFirstVersionIsStillRead() throws IOException {
    SampleNetworks sample = SampleNetworks.of("two-circles");
    NetworkOnDomain read;
    try (InputStream in = getClass().getResourceAsStream("two-circles-version-1.bin")) {
      read = NetworkOnDomainCodec.read(new DataInputStream(in));
    }
    assertEquals("two-circles", read.name());
    assertTrue(read.slice().isEmpty());
    assertEquals(sample.graph.complex().domain(), read.domain());
    assertEquals(500, read.points().size());
    assertArrayEquals(sample.regions.points().points().point(499), read.points().point(499));
    SameComplex.assertSame(sample.graph.complex(), read.decompose(Progress.NONE).complex());
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 3})
  void otherVersionsAreRefused(int version) throws IOException {
    byte[] bytes = bytes(HiddenMoons.onPrincipalComponents());
    bytes[7] = (byte) version;
    IOException refused =
        assertThrows(IOException.class, () -> NetworkOnDomainCodec.read(stream(bytes)));
    assertTrue(refused.getMessage().contains("not 1 to 2"), refused.getMessage());
  }

  @Test
  void damagedBytesLeaveASentence() throws IOException {
    byte[] bytes = bytes(HiddenMoons.onPrincipalComponents());
    for (int cut = 1; cut <= 61; cut += 10) { // in the description, before it, in the points
      byte[] damaged = Arrays.copyOf(bytes, bytes.length - cut);
      assertThrows(IOException.class, () -> NetworkOnDomainCodec.read(stream(damaged)));
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
    later[7] = 3;
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

  private static byte[] bytes(NetworkOnDomain origin) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    NetworkOnDomainCodec.write(origin, new DataOutputStream(bytes));
    return bytes.toByteArray();
  }

  private static DataInputStream stream(byte[] bytes) {
    return new DataInputStream(new ByteArrayInputStream(bytes));
  }
}

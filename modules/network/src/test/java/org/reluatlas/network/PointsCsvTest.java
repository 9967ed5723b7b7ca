package org.reluatlas.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.reluatlas.network.PointsColumns.LabelKind;

class PointsCsvTest {

  @TempDir Path folder;

  static List<Path> good() throws IOException {
    return TestFiles.in("points/good", ".csv");
  }

  static List<Path> bad() throws IOException {
    return TestFiles.in("points/bad", ".csv");
  }

  @ParameterizedTest
  @MethodSource("good")
  void readsTheTable(Path csv) throws IOException {
    assertEquals(Files.readString(expectation(csv)), describe(PointsCsv.read(csv)));
  }

  @ParameterizedTest
  @MethodSource("bad")
  void refusesTheTableInOneSentence(Path csv) throws IOException {
    NetworkFormatException e =
        assertThrows(NetworkFormatException.class, () -> PointsCsv.read(csv));
    assertEquals(Files.readString(expectation(csv)).strip(), e.getMessage());
  }

  @Test
  void takesTheColumnsThatAreNamed() throws IOException {
    Path csv = write("t,a,b,kind,part\n1,2,3,0,test\n4,5,6,1,train\n");
    PointsColumns columns =
        PointsColumns.byDefault()
            .withFeatures(List.of("b", "T"))
            .withLabel("kind")
            .withSplit("part");
    assertEquals(
        "features: b, t\nclasses: 0, 1\n3.0 1.0 -> 0.0 test\n6.0 4.0 -> 1.0 train\n",
        describe(PointsCsv.read(csv, columns)));
  }

  @Test
  void takesLabelsForWhatTheyAreSaidToBe() throws IOException {
    Path csv = write("x,label\n1,3\n2,4\n");
    PointsColumns values = PointsColumns.byDefault().withLabelKind(LabelKind.VALUES);
    assertFalse(PointsCsv.read(csv, values).isClassified());
    PointsColumns classes = PointsColumns.byDefault().withLabelKind(LabelKind.CLASSES);
    Path signs = write("x,label\n1,-1\n2,1\n");
    assertEquals(List.of("-1", "1"), PointsCsv.read(signs, classes).classNames());
    assertFalse(PointsCsv.read(csv, PointsColumns.byDefault().withoutLabel()).hasLabels());
  }

  /** The larger label is the second class, as the words are in their order. */
  @Test
  void twoSignsAreClasses() throws IOException {
    LabeledPoints signs = PointsCsv.read(write("x,label\n1,1\n2,-1\n3,1.0\n"));
    assertEquals(List.of("-1", "1"), signs.classNames());
    assertEquals(List.of(1.0, 0.0, 1.0), List.of(signs.label(0), signs.label(1), signs.label(2)));
    assertFalse(PointsCsv.read(write("x,label\n1,-1\n2,-1\n")).isClassified());
    assertFalse(PointsCsv.read(write("x,label\n1,-1\n2,1\n3,0.5\n")).isClassified());
    PointsColumns values = PointsColumns.byDefault().withLabelKind(LabelKind.VALUES);
    assertEquals(-1, PointsCsv.read(write("x,label\n1,-1\n2,1\n"), values).label(0));
  }

  @Test
  void namesTheColumnsWhenOneIsMissing() throws IOException {
    Path csv = write("x,label\n1,3\n");
    NetworkFormatException e =
        assertThrows(
            NetworkFormatException.class,
            () -> PointsCsv.read(csv, PointsColumns.byDefault().withLabel("kind")));
    assertEquals(
        "points.csv: has no column \"kind\"; its columns are \"x, label\"", e.getMessage());
  }

  @Test
  void fitsTheInputsOfTheNetwork() throws IOException {
    PointsColumns columns = PointsColumns.byDefault();
    Path plane = write("x,y\n1,2\n3,4\n");
    assertEquals(1, PointsCsv.read(plane).dimension());
    LabeledPoints points = PointsCsv.readFor(network(2), plane, columns);
    assertEquals(List.of("x", "y"), points.featureNames());
    assertFalse(points.hasLabels());
    Path numbered = write("index,x,label\n1,2,0\n3,4,1\n");
    points = PointsCsv.readFor(network(2), numbered, columns);
    assertEquals(List.of("index", "x"), points.featureNames());
    assertTrue(points.isClassified());
    NetworkFormatException e =
        assertThrows(
            NetworkFormatException.class, () -> PointsCsv.readFor(network(3), numbered, columns));
    assertEquals(
        "points.csv: has 1 feature column (x), but the network has 3 inputs;"
            + " besides the label and the split, give one column of numbers per input",
        e.getMessage());
  }

  @Test
  void aColumnOfWordsWhereAnInputMustBeIsRefusedByItsFirstCell() throws IOException {
    Path words = write("x0,x1,label\nabc,2,0\ndef,4,1\n");
    NetworkFormatException e =
        assertThrows(
            NetworkFormatException.class,
            () -> PointsCsv.readFor(network(2), words, PointsColumns.byDefault()));
    assertEquals(
        "points.csv: line 2, column \"x0\": \"abc\" is not a finite number; write numbers with a"
            + " decimal point and leave none out",
        e.getMessage());
    Path named = write("name,x0,x1,label\nabc,1,2,0\ndef,3,4,1\n");
    assertEquals(
        List.of("x0", "x1"),
        PointsCsv.readFor(network(2), named, PointsColumns.byDefault()).featureNames());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1 2 | 1, 2 | 0 and 1",
        "2 1 0 | 0, 1, 2 | 2",
        "5 3 1 0 | 0, 1, 3, … | 2",
        "a b c | a, b, c | 2"
      })
  void namesTheClassesThatOccurWhereTheNetworkHasFewer(String labels, String named, String apart)
      throws IOException {
    Path csv = write("x,label\n" + labels.replaceAll("(\\w) ?", "1,$1\n"));
    ReluNetwork network =
        new ReluNetwork(
            List.of(
                new AffineLayer(1, new double[1], new double[1]),
                new AffineLayer(1, new double[2], new double[2])));
    NetworkFormatException e =
        assertThrows(
            NetworkFormatException.class,
            () -> PointsCsv.readFor(network, csv, PointsColumns.byDefault()));
    assertEquals(
        "points.csv: has the classes "
            + named
            + " in column \"label\", but the network tells only "
            + apart
            + " apart; number them from 0 in the order of the outputs, or choose another column for"
            + " the label",
        e.getMessage());
  }

  @Test
  void readsTheReferencePoints() throws IOException {
    LabeledPoints circles = PointsCsv.read(TestFiles.at("reference/circles/points.csv"));
    assertEquals(2, circles.dimension());
    assertTrue(circles.isClassified());
    assertEquals(-0.6672396659851074, circles.coordinate(0, 0));
    LabeledPoints paraboloid = PointsCsv.read(TestFiles.at("reference/paraboloid/points.csv"));
    assertEquals(2, paraboloid.dimension());
    assertFalse(paraboloid.isClassified());
  }

  @Property(tries = 300)
  void anyTextGivesPointsOrOneSentence(@ForAll("tables") String text) throws IOException {
    Path csv = Files.createTempFile("points", ".csv");
    try {
      assertTrue(PointsCsv.read(Files.writeString(csv, text)).size() > 0);
    } catch (NetworkFormatException e) {
      assertFalse(e.getMessage().contains("\n"), e.getMessage());
    } finally {
      Files.delete(csv);
    }
  }

  @Provide
  Arbitrary<String> tables() {
    return Arbitraries.of(
            "x", "y", "label", "1", "-2.5", "NaN", ",", ",", ";", "\t", "\n", "\n", "\"", " ",
            "\uFEFF", "é")
        .list()
        .ofMaxSize(40)
        .map(parts -> String.join("", parts));
  }

  private Path write(String text) throws IOException {
    return Files.writeString(folder.resolve("points.csv"), text);
  }

  private static ReluNetwork network(int inputs) {
    return new ReluNetwork(
        List.of(
            new AffineLayer(inputs, new double[inputs], new double[1]),
            new AffineLayer(1, new double[] {1}, new double[1])));
  }

  private static Path expectation(Path csv) {
    return Path.of(csv.toString().replaceAll("csv$", "txt"));
  }

  private static String describe(LabeledPoints points) {
    StringBuilder text = new StringBuilder("features: ");
    text.append(String.join(", ", points.featureNames())).append('\n');
    String kind = points.hasLabels() ? "values" : "no labels";
    String classes = "classes: " + String.join(", ", points.classNames()).replace("\n", "\\n");
    text.append(points.isClassified() ? classes : kind).append('\n');
    for (int i = 0; i < points.size(); i++) {
      for (double coordinate : points.point(i)) {
        text.append(coordinate).append(' ');
      }
      text.append(points.hasLabels() ? "-> " + points.label(i) + " " : "");
      text.append(points.isTraining(i) ? "train" : "test").append('\n');
    }
    return text.toString();
  }

  @Test
  void namesOfColumnsAreRead() throws IOException {
    Path points = Path.of("../../sample-networks/two-circles/points.csv");
    assertEquals(List.of("x0", "x1", "label", "split"), PointsCsv.columnNames(points));
    Path table = folder.resolve("table.csv");
    Files.writeString(table, "\uFEFFa; \"b;c\" ;d\n1;2;3\n");
    assertEquals(List.of("a", "b;c", "d"), PointsCsv.columnNames(table));
    Files.writeString(table, "");
    assertEquals(List.of(), PointsCsv.columnNames(table));
    assertEquals(List.of(), PointsCsv.columnNames(folder.resolve("missing.csv")));
  }
}

package org.reluatlas.polyhedra;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.reluatlas.task.Progress;

/**
 * Puts together the complex of a classifier, cut where its largest outputs tie: the cells on which
 * one output leads as they are, and the subdivisions of all other regions.
 *
 * <p>A cell inside a face that several regions share comes with each of them; the face and the
 * outputs that are the largest name it.
 */
final class ClassAssembly {

  private static final int CUT = -1;

  private final CellComplex complex;
  private final ScaledNetwork network;
  private final long maxCells;
  private final int hiddenWords;
  private final Vertices vertices;
  private final FaceLattice faces;
  private final IntList parents = new IntList();
  private final LongList patterns = new LongList();

  /** By dimension and number of a face its number in the result; {@link #CUT} if it is cut. */
  private final int[][] whole;

  /** The cells inside cut faces by dimension and number of the face and the largest outputs. */
  private final Map<List<Long>, Integer> named = new HashMap<>();

  private long exactSigns;

  /**
   * Begins with the cells on which one output leads.
   *
   * @param network that of the complex with its outputs
   */
  ClassAssembly(
      CellComplex complex,
      ScaledNetwork network,
      CertainLeaders leaders,
      long maxCells,
      Progress progress) {
    this.complex = complex;
    this.network = network;
    this.maxCells = maxCells;
    int words = network.layout().words();
    hiddenWords = complex.layout().words();
    vertices = new Vertices(network.box(), words);
    faces = new FaceLattice(complex.dimension());
    whole = new int[complex.dimension() + 1][];
    exactSigns = complex.exactSigns();
    for (int k = 0; k < whole.length; k++) {
      progress.check();
      whole[k] = new int[complex.count(k)];
      for (int cell = 0; cell < whole[k].length; cell++) {
        int leader = leaders.of(k, cell);
        whole[k][cell] = leader == CertainLeaders.NONE && k > 0 ? CUT : addWhole(k, cell, leader);
      }
    }
  }

  private int addWhole(int k, int cell, int leader) {
    if (k == 0) {
      vertices.addCopy(complex.cellSigns().vertices, cell, hiddenWords);
      if (leader != CertainLeaders.NONE) {
        setLeaders(cell, bits(leader));
      }
      return cell;
    }
    int[] facets = complex.facets(k, cell);
    Arrays.setAll(facets, i -> whole[k - 1][facets[i]]);
    if (k == complex.dimension()) {
      addPattern(cell, bits(leader));
    }
    return addFace(k, facets);
  }

  private long[] bits(int leader) {
    long[] bits = new long[network.layout().words() - hiddenWords];
    bits[leader >> 6] = 1L << (leader & 63);
    return bits;
  }

  /** Adds the subdivision of a region. */
  void add(OutputEnvelope envelope) {
    for (int k = 0; k < whole.length; k++) {
      for (EnvelopeCell cell : envelope.cells(k)) {
        cell.number = number(envelope.region(), cell, envelope.vertices());
      }
      checkLimit();
    }
    exactSigns += envelope.vertices().exactSigns();
  }

  private int number(int region, EnvelopeCell cell, EnvelopeVertices of) {
    if (cell.isFull() && whole[cell.dimension][cell.carrier] != CUT) {
      if (cell.dimension == 0) {
        setLeaders(cell.carrier, cell.leaders);
      }
      return whole[cell.dimension][cell.carrier];
    }
    List<Long> name = new ArrayList<>();
    name.add((long) cell.carrierDimension);
    name.add((long) cell.carrier);
    Arrays.stream(cell.leaders).forEach(name::add);
    Integer known = named.get(name);
    if (known == null) {
      known = addCell(region, cell, of);
      named.put(name, known);
    }
    return known;
  }

  private int addCell(int region, EnvelopeCell cell, EnvelopeVertices of) {
    if (cell.dimension == 0) {
      int vertex = vertices.addCopy(of.vertices(), cell.vertex, hiddenWords);
      setLeaders(vertex, cell.leaders);
      return vertex;
    }
    if (cell.dimension == complex.dimension()) {
      addPattern(region, cell.leaders);
    }
    return addFace(cell.dimension, cell.facets.stream().mapToInt(f -> f.number).toArray());
  }

  private int addFace(int k, int[] facets) {
    if (k == 1) {
      return faces.addEdge(facets[0], facets[1]);
    }
    IntList list = new IntList();
    Arrays.stream(facets).forEach(list::add);
    return faces.addFace(k, list);
  }

  private void setLeaders(int vertex, long[] leaders) {
    for (int w = 0; w < leaders.length; w++) {
      long used = network.layout().used(network.layers() - 1, w);
      vertices.setSigns(vertex, hiddenWords + w, 0, ~leaders[w] & used);
    }
  }

  private void addPattern(int region, long[] leaders) {
    parents.add(region);
    RegionPatterns hidden = complex.cellSigns().patterns;
    for (int w = 0; w < hiddenWords; w++) {
      patterns.add(hidden.words[region * hiddenWords + w]);
    }
    Arrays.stream(leaders).forEach(patterns::add);
  }

  private void checkLimit() {
    if (vertices.count() + faces.total() > maxCells) {
      throw CellLimitException.ofClasses(maxCells);
    }
  }

  /** The complex of all cells, once all regions that are cut have been added. */
  CellComplex complex() {
    checkLimit();
    int words = network.layout().words();
    RegionPatterns rows = new RegionPatterns(words, patterns.toArray());
    CellSigns signs = new CellSigns(network, vertices, rows);
    return new CellComplex(complex.network(), signs, faces.lists(vertices.count()), exactSigns);
  }

  /** For each region of the result the region that it is a part of. */
  int[] parents() {
    return parents.toArray();
  }
}

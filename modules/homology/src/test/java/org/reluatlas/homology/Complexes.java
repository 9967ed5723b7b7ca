package org.reluatlas.homology;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Complexes with known homology. */
public final class Complexes {

  private Complexes() {}

  /** A path of n edges. */
  public static ChainComplex path(int n) {
    int[][] edges = new int[n][];
    for (int i = 0; i < n; i++) {
      edges[i] = new int[] {i, i + 1};
    }
    return of(n + 1, edges);
  }

  /** A cycle of n edges; of one, a loop. */
  public static ChainComplex circle(int n) {
    int[][] edges = new int[n][];
    for (int i = 0; i < n; i++) {
      edges[i] = n == 1 ? new int[0] : new int[] {i, (i + 1) % n};
    }
    return of(n, edges);
  }

  /** Edges from one vertex to each of n others. */
  public static ChainComplex star(int n) {
    int[][] edges = new int[n][];
    for (int i = 0; i < n; i++) {
      edges[i] = new int[] {0, i + 1};
    }
    return of(n + 1, edges);
  }

  public static ChainComplex points(int n) {
    return of(n);
  }

  /**
   * A complex from its columns: the number of vertices, then for each k the facets of each cell.
   */
  public static ChainComplex of(int vertices, int[][]... columns) {
    int[] counts = new int[columns.length + 1];
    int[][] offsets = new int[counts.length][];
    int[][] facets = new int[counts.length][];
    counts[0] = vertices;
    for (int k = 1; k < counts.length; k++) {
      counts[k] = columns[k - 1].length;
      offsets[k] = new int[counts[k] + 1];
      List<Integer> all = new ArrayList<>();
      for (int c = 0; c < counts[k]; c++) {
        for (int facet : columns[k - 1][c]) {
          all.add(facet);
        }
        offsets[k][c + 1] = all.size();
      }
      facets[k] = all.stream().mapToInt(i -> i).toArray();
    }
    return ChainComplex.of(counts, offsets, facets);
  }

  /** The product complex: a cell for each pair of cells. */
  public static ChainComplex product(ChainComplex a, ChainComplex b) {
    int d = a.dimension() + b.dimension();
    int[][][] columns = new int[d + 1][][];
    for (int k = 0; k <= d; k++) {
      List<int[]> cells = new ArrayList<>();
      for (int i = Math.max(0, k - b.dimension()); i <= Math.min(k, a.dimension()); i++) {
        for (int x = 0; x < a.count(i); x++) {
          for (int y = 0; y < b.count(k - i); y++) {
            cells.add(productFacets(a, i, x, b, k - i, y));
          }
        }
      }
      columns[k] = cells.toArray(new int[0][]);
    }
    int[][][] above = java.util.Arrays.copyOfRange(columns, 1, d + 1);
    return of(columns[0].length, above);
  }

  private static int[] productFacets(ChainComplex a, int i, int x, ChainComplex b, int j, int y) {
    int[] facets = new int[a.facetCount(i, x) + b.facetCount(j, y)];
    int size = 0;
    for (int f = 0; f < a.facetCount(i, x); f++) {
      facets[size++] = productIndex(a, i - 1, a.facet(i, x, f), b, j, y);
    }
    for (int f = 0; f < b.facetCount(j, y); f++) {
      facets[size++] = productIndex(a, i, x, b, j - 1, b.facet(j, y, f));
    }
    return facets;
  }

  private static int productIndex(ChainComplex a, int i, int x, ChainComplex b, int j, int y) {
    int before = 0;
    for (int p = Math.max(0, i + j - b.dimension()); p < i; p++) {
      before += a.count(p) * b.count(i + j - p);
    }
    return before + x * b.count(j) + y;
  }

  /** A box of n₀ × n₁ × … cubes. */
  public static ChainComplex grid(int... sizes) {
    ChainComplex grid = path(sizes[0]);
    for (int axis = 1; axis < sizes.length; axis++) {
      grid = product(grid, path(sizes[axis]));
    }
    return grid;
  }

  /** The surface of a grid, a sphere of dimension one less. */
  public static ChainComplex sphere(int... sizes) {
    ChainComplex grid = grid(sizes);
    int d = grid.dimension();
    int[] cofaces = new int[grid.count(d - 1)];
    for (int facet : grid.matrices().facets(d)) {
      cofaces[facet]++;
    }
    return Subcomplex.closure(grid, d - 1, f -> cofaces[f] == 1).complex();
  }

  public static ChainComplex torus(int n, int m) {
    return product(circle(n), circle(m));
  }

  /**
   * An n × n grid whose left and right sides are glued, flipped or not, and top and bottom flipped.
   */
  public static ChainComplex gluedSquare(int n, boolean flipSides) {
    int[][] vertex = new int[n + 1][n + 1];
    int vertices = 0;
    for (int i = 0; i <= n; i++) {
      for (int j = 0; j <= n; j++) {
        int[] to = representative(i, j, n, flipSides);
        vertex[i][j] = to[0] == i && to[1] == j ? vertices++ : vertex[to[0]][to[1]];
      }
    }
    return squares(vertex, vertices);
  }

  /** Where gluing (0, j) ~ (n, j or n−j) and (i, 0) ~ (n−i, n) sends a point; smallest first. */
  private static int[] representative(int i, int j, int n, boolean flipSides) {
    int[] best = {i, j};
    List<int[]> seen = new ArrayList<>(List.of(best));
    for (int next = 0; next < seen.size(); next++) {
      int x = seen.get(next)[0];
      int y = seen.get(next)[1];
      List<int[]> images = new ArrayList<>();
      if (x == 0 || x == n) {
        images.add(new int[] {n - x, flipSides ? n - y : y});
      }
      if (y == 0 || y == n) {
        images.add(new int[] {n - x, n - y});
      }
      for (int[] image : images) {
        if (seen.stream().noneMatch(p -> p[0] == image[0] && p[1] == image[1])) {
          seen.add(image);
        }
      }
    }
    for (int[] p : seen) {
      if (p[0] < best[0] || (p[0] == best[0] && p[1] < best[1])) {
        best = p;
      }
    }
    return best;
  }

  /** Squares between vertices with names, edges and vertices of equal names being one; n ≥ 3. */
  private static ChainComplex squares(int[][] vertex, int vertices) {
    List<List<Integer>> edges = new ArrayList<>();
    List<int[]> faces = new ArrayList<>();
    for (int i = 0; i + 1 < vertex.length; i++) {
      for (int j = 0; j + 1 < vertex.length; j++) {
        faces.add(
            new int[] {
              edge(edges, vertex[i][j], vertex[i + 1][j]),
              edge(edges, vertex[i][j + 1], vertex[i + 1][j + 1]),
              edge(edges, vertex[i][j], vertex[i][j + 1]),
              edge(edges, vertex[i + 1][j], vertex[i + 1][j + 1])
            });
      }
    }
    int[][] ends = edges.stream().map(e -> new int[] {e.get(0), e.get(1)}).toArray(int[][]::new);
    return of(vertices, ends, faces.toArray(new int[0][]));
  }

  private static int edge(List<List<Integer>> edges, int a, int b) {
    List<Integer> edge = List.of(Math.min(a, b), Math.max(a, b));
    if (!edges.contains(edge)) {
      edges.add(edge);
    }
    return edges.indexOf(edge);
  }

  /** The closure of a random set of cells of several dimensions of a grid. */
  public static ChainComplex randomSubcomplex(ChainComplex grid, Random random) {
    Filtration order = randomOrder(grid, random);
    int size = 1 + random.nextInt(grid.cells());
    int d = grid.dimension();
    int[][][] columns = new int[d + 1][][];
    int[][] names = new int[d + 1][];
    for (int k = 0; k <= d; k++) {
      names[k] = new int[grid.count(k)];
      List<int[]> cells = new ArrayList<>();
      for (int c = 0; c < grid.count(k); c++) {
        if (order.positionOf(k, c) < size) {
          names[k][c] = cells.size();
          int[] facets = new int[grid.facetCount(k, c)];
          for (int i = 0; i < facets.length; i++) {
            facets[i] = names[k - 1][grid.facet(k, c, i)];
          }
          cells.add(facets);
        }
      }
      columns[k] = cells.toArray(new int[0][]);
    }
    return of(columns[0].length, java.util.Arrays.copyOfRange(columns, 1, d + 1));
  }

  /** A random order of the cells in which faces come first, dimensions mixed. */
  static Filtration randomOrder(ChainComplex complex, Random random) {
    List<Integer> left = new ArrayList<>();
    for (int id = 0; id < complex.cells(); id++) {
      left.add(id);
    }
    Collections.shuffle(left, random);
    boolean[] in = new boolean[complex.cells()];
    int[] order = new int[complex.cells()];
    int[] size = {0};
    for (int id : left) {
      add(complex, id, in, order, size);
    }
    return Filtration.of(complex, order);
  }

  private static void add(ChainComplex complex, int id, boolean[] in, int[] order, int[] size) {
    if (in[id]) {
      return;
    }
    int k = complex.dimensionOf(id);
    int cell = id - complex.firstId(k);
    for (int i = 0; i < complex.facetCount(k, cell); i++) {
      add(complex, complex.id(k - 1, complex.facet(k, cell, i)), in, order, size);
    }
    in[id] = true;
    order[size[0]++] = id;
  }

  /** A product of d paths, circles, stars and sets of points of up to so many cells, at random. */
  public static ChainComplex randomProduct(int d, int most, Random random) {
    ChainComplex product = randomFactor(most, random);
    for (int i = 1; i < d; i++) {
      product = product(product, randomFactor(most, random));
    }
    return product;
  }

  private static ChainComplex randomFactor(int most, Random random) {
    int n = 1 + random.nextInt(most);
    switch (random.nextInt(4)) {
      case 0:
        return path(n);
      case 1:
        return circle(n);
      case 2:
        return star(n);
      default:
        return points(n);
    }
  }
}

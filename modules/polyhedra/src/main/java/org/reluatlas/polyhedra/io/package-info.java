/**
 * Writes complexes for other programs.
 *
 * <p>In: a {@link org.reluatlas.polyhedra.CellComplex} or what is known of it. Out: JSON with every
 * cell, the regions and the dual graph; OFF and VTK surfaces and grids in up to three dimensions;
 * the boundary matrix in the format of PHAT; all of it as arrays for NumPy, and the cells as a
 * table in Parquet. Writers stream: they hold no copy of what they write.
 */
package org.reluatlas.polyhedra.io;
